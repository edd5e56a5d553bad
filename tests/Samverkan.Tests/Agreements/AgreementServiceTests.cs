using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Contacts;
using Samverkan.Core.Data;
using Samverkan.Core.Lifecycle;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.Agreements;

/// <summary>Rules of agreements that need what is stored to be asked.</summary>
public class AgreementServiceTests(StoryApp app) : IClassFixture<StoryApp>
{
    private Task<Guid> OrganisationAsync(string name) =>
        app.ReadAsync(db => db.Set<Organisation>().Where(o => o.Name == name).Select(o => o.Id).FirstAsync());

    private async Task<NewAgreement> FormAsync(string slug = "nytt-avtal") =>
        new(
            AgreementKind.Local,
            slug,
            "Nytt avtal",
            new DateOnly(2026, 1, 1),
            new DateOnly(2027, 12, 31),
            await app.ReadAsync(db => db.Set<Agreement>().Where(a => a.Slug == "stockholm-2015").Select(a => a.Id).FirstAsync()),
            new NewParty("Kommunen", await OrganisationAsync("Norrmalms stadsdelsförvaltning"), $"{slug}/1"),
            new NewParty("Polisen", await OrganisationAsync("Lokalpolisområde Norrmalm"), $"{slug}/2")
        );

    private Task<IReadOnlyList<Rule>> CreateAsync(NewAgreement form, string who = Karin) =>
        app.RefusedAsync<RegistrationService>(who, (s, a) => s.CreateAsync(form, a));

    [Fact]
    public async Task A_local_agreement_has_a_frame() =>
        Assert.Equal([AgreementRules.LocalNeedsParent], await CreateAsync(await FormAsync() with { ParentId = null }));

    [Fact]
    public async Task The_parties_are_two_organisations()
    {
        var form = await FormAsync();

        Assert.Equal([AgreementRules.PartiesDiffer], await CreateAsync(form with { Second = form.First with { DiaryNumber = "ny/3" } }));
    }

    [Fact]
    public async Task One_of_the_parties_is_the_writers_own_organisation()
    {
        var form = await FormAsync();
        var (city, region) = (await OrganisationAsync("Stockholms stad"), await OrganisationAsync("Polismyndigheten region Stockholm"));

        Assert.Equal(
            [AgreementRules.OwnOrganisation],
            await CreateAsync(
                form with
                {
                    First = form.First with { OrganisationId = city },
                    Second = form.Second with { OrganisationId = region },
                }
            )
        );
    }

    [Fact]
    public async Task An_address_is_used_once_and_never_that_of_a_page()
    {
        Assert.Equal([AgreementRules.SlugTaken], await CreateAsync(await FormAsync(StoryApp.Running)));
        Assert.Equal([AgreementRules.SlugReserved], await CreateAsync(await FormAsync("nytt")));
    }

    [Fact]
    public async Task A_diary_number_is_used_once_by_a_party()
    {
        var (form, taken) = (await FormAsync(), (await app.RunningAsync()).Party(1).DiaryNumber);

        var rule = Assert.Single(await CreateAsync(form with { First = form.First with { DiaryNumber = taken } }));
        Assert.Equal(AgreementRules.DiaryNumberTaken with { Field = "FirstDiary" }, rule);
        Assert.Empty(await CreateAsync((await FormAsync("annan-part")) with { Second = form.Second with { DiaryNumber = taken } }));
    }

    [Fact]
    public async Task A_new_agreement_does_not_end_before_it_starts()
    {
        var form = await FormAsync();

        Assert.Equal([AgreementRules.EndsBeforeStart], await CreateAsync(form with { EndsOn = form.StartsOn.AddDays(-1) }));
    }

    [Fact]
    public async Task Only_those_who_may_edit_agreements_register_one()
    {
        var form = await FormAsync("for-alla");
        foreach (var who in Everyone.Except([Karin, Jonas]))
        {
            await Assert.ThrowsAsync<ForbiddenException>(() => CreateAsync(form, who));
        }
    }

    [Fact]
    public async Task After_signing_each_party_changes_its_own_data()
    {
        var running = await app.RunningAsync();
        var (own, other) = (running.Party(1), running.Party(2));

        Assert.Contains(AgreementRules.OtherPartysData, await ChangePartyAsync(other, other.ContactFunctionId));
        Assert.Empty(await ChangePartyAsync(own, own.ContactFunctionId));
    }

    [Fact]
    public async Task A_partys_contact_is_one_of_its_own_functions()
    {
        var running = await app.RunningAsync();

        Assert.Equal([AgreementRules.FunctionOfOther], await ChangePartyAsync(running.Party(1), running.Party(2).ContactFunctionId));
    }

    private Task<IReadOnlyList<Rule>> ChangePartyAsync(AgreementParty p, Guid? contact) =>
        app.RefusedAsync<AgreementService>(
            Karin,
            async (s, a) =>
            {
                var seen = await app.ReadAsync(db => db.Set<AgreementParty>().Where(x => x.Id == p.Id).Select(x => x.Version).FirstAsync());
                await s.ChangePartyAsync(
                    p.Id,
                    seen,
                    p.Name,
                    p.OrganisationNumber,
                    p.Address,
                    p.DiaryNumber,
                    contact,
                    p.SignatoryFunctionId,
                    a
                );
            }
        );
}
