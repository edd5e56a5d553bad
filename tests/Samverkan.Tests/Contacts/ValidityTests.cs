using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Contacts;
using Samverkan.Core.Data;
using Samverkan.Core.History;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.Contacts;

/// <summary>"On that day" is one word: the same at its edges, in memory and in the database, and for whoever asks who holds what.</summary>
public class ValidityTests(StoryApp app) : IClassFixture<StoryApp>
{
    private static readonly DateOnly Day = new(2028, 2, 29);

    private sealed record Span(DateOnly From, DateOnly? To) : IValid;

    [Theory]
    [InlineData(0, null, true, true)]
    [InlineData(1, null, false, true)]
    [InlineData(-1, -1, false, false)]
    [InlineData(-1, 0, true, true)]
    [InlineData(0, 0, true, true)]
    [InlineData(0, 1, true, true)]
    [InlineData(1, 1, false, true)]
    [InlineData(1, 0, false, false)]
    [InlineData(2, 0, false, false)]
    [InlineData(0, -1, false, false)]
    public void Both_the_first_and_the_last_day_count_and_what_never_began_never_holds(int from, int? to, bool on, bool later)
    {
        var span = new Span(Day.AddDays(from), to is { } days ? Day.AddDays(days) : null);

        Assert.Equal((on, later), (span.HoldsOn(Day), span.HoldsFrom(Day)));
    }

    [Fact]
    public void Something_holds_from_a_day_when_it_holds_on_that_day_or_a_later_one()
    {
        for (var seed = 1; seed <= 500; seed++)
        {
            var random = new Random(seed);
            var from = Day.AddDays(random.Next(-10, 10));
            var span = new Span(from, random.Next(3) == 0 ? null : from.AddDays(random.Next(-3, 12)));
            var later = Enumerable.Range(0, 40).Any(d => span.HoldsOn(Day.AddDays(d)));

            Assert.True(later == span.HoldsFrom(Day), $"seed {seed}: {span}");
        }
    }

    [Fact]
    public void A_function_is_held_by_one_at_most_on_any_day_however_it_is_handed_over()
    {
        for (var seed = 1; seed <= 200; seed++)
        {
            var (random, drawn) = (new Random(seed), new Drawn());
            var function = new Function(drawn.Municipality, "Samordnare", FunctionRole.Coordinator);
            for (var step = 0; step < 12; step++)
            {
                var day = Day.AddDays(random.Next(120));
                Refused.By(() =>
                {
                    if (random.Next(3) > 0 || function.Holdings.Count == 0)
                    {
                        function.Appoint(new Person($"Person {step}", "", ""), day);
                    }
                    else if (function.Holdings[random.Next(function.Holdings.Count)] is { To: null } open)
                    {
                        open.End(day);
                    }
                });
            }

            Assert.All(
                Enumerable.Range(-5, 260).Select(d => Day.AddDays(d)),
                day => Assert.True(function.Holdings.Count(h => h.HoldsOn(day)) <= 1, $"seed {seed}, {day:o}")
            );
        }
    }

    [Fact]
    public void Who_is_appointed_holds_the_function_from_that_day_and_nobody_loses_a_day_before_it()
    {
        for (var seed = 1; seed <= 200; seed++)
        {
            var (random, drawn) = (new Random(seed), new Drawn());
            var function = new Function(drawn.Municipality, "Samordnare", FunctionRole.Coordinator);
            var from = Day;
            for (var step = 0; step < 8; step++)
            {
                from = from.AddDays(random.Next(1, 30));
                var (person, before) = (new Person($"Person {step}", "", ""), function.HolderOn(from.AddDays(-1)));
                function.Appoint(person, from);

                Assert.Equal((before, person), (function.HolderOn(from.AddDays(-1)), function.HolderOn(from)));
                Assert.Equal(person, function.HolderOn(from.AddYears(9)));
            }
        }
    }

    /// <summary>Holdings of a function of the test's own, with every kind of edge around a day.</summary>
    private Task<Guid> HeldAroundAsync() =>
        app.WithAsync(async services =>
        {
            var (db, actor) = (services.GetRequiredService<SamverkanDb>(), await app.ActorAsync(Admin));
            var organisation = new Organisation("Prövad organisation", OrganisationKind.Other, "", "");
            var function = new Function(organisation, "Prövad funktion", FunctionRole.Participant);
            db.AddRange(organisation, function);
            for (var from = -3; from <= 3; from++)
            {
                foreach (var length in new int?[] { null, -1, 0, 1, 3 })
                {
                    var person = new Person($"Prövad {from} {length}", "", "");
                    var holding = new FunctionHolding(function, person, Day.AddDays(from));
                    if (length is { } days)
                    {
                        holding.End(Day.AddDays(from + days));
                    }

                    db.AddRange(person, holding);
                }
            }

            services.GetRequiredService<HistoryLog>().Record(actor, ContactsActs.AddFunction.With("Prövad", "Prövad"), function);
            await db.SaveChangesAsync();
            return function.Id;
        });

    [Fact]
    public async Task The_database_means_the_same_by_a_day_as_the_code_does()
    {
        var function = await HeldAroundAsync();
        var all = await app.ReadAsync(db => db.Set<FunctionHolding>().Where(h => h.FunctionId == function).ToListAsync());
        for (var d = -4; d <= 7; d++)
        {
            var day = Day.AddDays(d);
            var on = await app.ReadAsync(db =>
                db.Set<FunctionHolding>().Where(h => h.FunctionId == function && h.HoldsOn(day)).Select(h => h.Id).ToListAsync()
            );
            var later = await app.ReadAsync(db =>
                db.Set<FunctionHolding>().Where(h => h.FunctionId == function && h.HoldsFrom(day)).Select(h => h.Id).ToListAsync()
            );

            Assert.Equal(all.Where(h => h.HoldsOn(day)).Select(h => h.Id).Order(), on.Order());
            Assert.Equal(all.Where(h => h.HoldsFrom(day)).Select(h => h.Id).Order(), later.Order());
        }
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(6, true)]
    [InlineData(7, false)]
    public async Task An_account_has_a_functions_rights_from_its_first_day_to_its_last_and_no_longer(int days, bool has)
    {
        var admin = await app.ActorAsync(Admin);
        var title = $"Registrator {days}";
        var start = admin.Today.AddDays(30);
        var function = await app.ActAsync<ContactService, Guid>(
            Admin,
            async (s, a) =>
            {
                var city = await app.ReadAsync(db => db.Set<Organisation>().FirstAsync(o => o.Name == "Stockholms stad"));
                var made = await s.SaveFunctionAsync(city.Id, null, 0, title, FunctionRole.Registrar, "", a);
                var petra = (await app.ActorAsync(Petra)).PersonId!.Value;
                await s.AppointAsync(made.Id, petra, start, a);
                await s.EndHoldingAsync(made.Holdings[0].Id, made.Holdings[0].Version, start.AddDays(6), a);
                return made.Id;
            }
        );

        var then = await app.WithAsync(s => Lived.AsAsync(s, Petra, start.AddDays(days)));
        Assert.Equal(has, then.HoldsFunction(function));
        Assert.Equal(has, then.Can(Permission.ReadWorkingMaterial));
    }

    [Fact]
    public async Task An_appointment_that_is_taken_back_before_it_began_never_held()
    {
        var function = await app.ActAsync<ContactService, Guid>(
            Admin,
            async (s, a) =>
            {
                var city = await app.ReadAsync(db => db.Set<Organisation>().FirstAsync(o => o.Name == "Stockholms stad"));
                var made = await s.SaveFunctionAsync(city.Id, null, 0, "Vikarie", FunctionRole.Registrar, "", a);
                await s.AppointAsync(made.Id, (await app.ActorAsync(Petra)).PersonId!.Value, a.Today.AddDays(20), a);
                await s.EndHoldingAsync(made.Holdings[0].Id, made.Holdings[0].Version, a.Today, a);
                return made.Id;
            }
        );
        var holding = await app.ReadAsync(db => db.Set<FunctionHolding>().FirstAsync(h => h.FunctionId == function));

        Assert.Equal(holding.From.AddDays(-1), holding.To);
        Assert.False((await app.WithAsync(s => Lived.AsAsync(s, Petra, holding.From))).HoldsFunction(function));
    }
}
