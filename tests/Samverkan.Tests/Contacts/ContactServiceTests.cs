using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Contacts;
using Samverkan.Core.Data;
using Samverkan.Core.Users;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.Contacts;

/// <summary>Rules of the registers of organisations, functions and accounts.</summary>
public class ContactServiceTests(StoryApp app) : IClassFixture<StoryApp>
{
    [Fact]
    public async Task Organisations_have_names_of_their_own()
    {
        Assert.Equal(
            [ContactRules.NameTaken],
            await app.RefusedAsync<ContactService>(
                Admin,
                (s, a) => s.SaveOrganisationAsync(null, 0, "Stockholms stad", OrganisationKind.Other, "", "", a)
            )
        );
        var city = await app.ReadAsync(db => db.Set<Organisation>().FirstAsync(o => o.Name == "Stockholms stad"));
        Assert.Empty(
            await app.RefusedAsync<ContactService>(
                Admin,
                (s, a) => s.SaveOrganisationAsync(city.Id, city.Version, city.Name, city.Kind, city.OrganisationNumber, city.Address, a)
            )
        );
    }

    [Fact]
    public async Task Functions_of_an_organisation_have_titles_of_their_own()
    {
        var function = await app.ReadAsync(db => db.Set<Function>().FirstAsync(f => f.Title == "Stadsdelsdirektör"));
        var other = await app.ReadAsync(db => db.Set<Organisation>().FirstAsync(o => o.Id != function.OrganisationId));

        Assert.Equal([ContactRules.TitleTaken], await SaveAsync(function.OrganisationId));
        Assert.Empty(await SaveAsync(other.Id));

        Task<IReadOnlyList<Core.Common.Rule>> SaveAsync(Guid organisation) =>
            app.RefusedAsync<ContactService>(
                Admin,
                (s, a) => s.SaveFunctionAsync(organisation, null, 0, function.Title, FunctionRole.Participant, "", a)
            );
    }

    [Fact]
    public async Task A_function_is_held_by_somebody()
    {
        var function = await app.ReadAsync(db => db.Set<Function>().Select(f => f.Id).FirstAsync());

        Assert.Equal(
            [ContactRules.HolderNeedsPerson],
            await app.RefusedAsync<ContactService>(Admin, (s, a) => s.AppointAsync(function, Guid.Empty, a.Today, a))
        );
    }

    [Fact]
    public async Task An_address_has_one_account() =>
        Assert.Equal(
            [ContactRules.EmailTaken],
            await app.RefusedAsync<UserService>(Admin, (s, a) => s.AddAsync("Karin Två", Karin, "", "ett långt lösenord", a))
        );

    [Fact]
    public async Task An_administrator_does_not_reset_the_own_second_factor()
    {
        var (admin, karin) = (await app.ActorAsync(Admin), await app.ActorAsync(Karin));

        Assert.Equal(
            [UserRules.OwnTwoFactor],
            await app.RefusedAsync<UserService>(Admin, (s, a) => s.ResetTwoFactorAsync(admin.UserId, a))
        );
        Assert.Empty(await app.RefusedAsync<UserService>(Admin, (s, a) => s.ResetTwoFactorAsync(karin.UserId, a)));
    }

    [Fact]
    public async Task The_registers_are_kept_by_administrators_only()
    {
        foreach (var who in Everyone.Except([Admin]))
        {
            await Assert.ThrowsAsync<Core.Common.ForbiddenException>(() =>
                app.ActAsync<ContactService>(who, (s, a) => s.SaveOrganisationAsync(null, 0, "Ny", OrganisationKind.Other, "", "", a))
            );
        }
    }
}
