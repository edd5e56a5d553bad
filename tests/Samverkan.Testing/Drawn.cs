using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Contacts;
using Samverkan.Core.Forums;
using Samverkan.Core.Meetings;
using Samverkan.Core.Signing;
using Samverkan.Documents.Content;
using Samverkan.Documents.Pdf;

namespace Samverkan.Testing;

/// <summary>
/// An agreement between a municipality and the police, drawn in memory for tests of rules: nothing is stored, and every rule is asked by
/// the same methods as the product asks.
/// </summary>
public sealed class Drawn
{
    /// <summary>When everything happens, unless a test says otherwise: Monday 2 March 2026, ten in the morning in Sweden.</summary>
    public static readonly DateTime Now = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    /// <summary>The Swedish day of <see cref="Now"/>.</summary>
    public static readonly DateOnly Today = new(2026, 3, 2);

    public Drawn()
    {
        Agreement = new Agreement(AgreementKind.Local, "prov", "Prov", new DateOnly(2026, 1, 1), new DateOnly(2027, 12, 31), null);
        First = Agreement.AddParty(1, "Kommunen", Municipality, "1/26");
        Second = Agreement.AddParty(2, "Polisen", Police, "2/26");
        First.SetFunctions(null, Director.Id);
        Second.SetFunctions(null, Chief.Id);
        Coordinator = Holder("Karin", Municipality, new Function(Municipality, "Samordnare", FunctionRole.Coordinator));
        OtherCoordinator = Holder("Jonas", Police, new Function(Police, "Kommunpolis", FunctionRole.Coordinator));
        Eva = Holder("Eva", Municipality, Director);
        Mikael = Holder("Mikael", Police, Chief);
    }

    public Organisation Municipality { get; } = new("Kommunen", OrganisationKind.Municipality, "212000-0142", "Gatan 1");

    public Organisation Police { get; } = new("Polisen", OrganisationKind.Police, "202100-0076", "Gatan 2");

    public Organisation Company { get; } = new("Bolaget", OrganisationKind.Other, "", "");

    public Function Director => director ??= new Function(Municipality, "Direktör", FunctionRole.DecisionMaker);

    public Function Chief => chief ??= new Function(Police, "Chef", FunctionRole.DecisionMaker);

    public Agreement Agreement { get; }

    public AgreementParty First { get; }

    public AgreementParty Second { get; }

    public Actor Coordinator { get; }

    public Actor OtherCoordinator { get; }

    /// <summary>The municipality's decision-maker and signatory.</summary>
    public Actor Eva { get; }

    /// <summary>The police's decision-maker and signatory.</summary>
    public Actor Mikael { get; }

    private Function? director;
    private Function? chief;

    /// <summary>Somebody who holds one function.</summary>
    public static Actor Holder(string name, Organisation organisation, Function function) =>
        new(Guid.CreateVersion7(), name, Now, [new HeldFunction(function.Id, organisation.Id, function.Title, function.Role)]);

    /// <summary>Those who may not, unless a rule says so: a holder of each role in the first party, and one from outside.</summary>
    public IEnumerable<Actor> EveryRoleBut(params FunctionRole[] allowed) =>
        Enum.GetValues<FunctionRole>()
            .Except(allowed)
            .Select(r =>
            {
                var at = r == FunctionRole.Participant ? Company : Municipality;
                return Holder(r.ToString(), at, new Function(at, r.ToString(), r));
            });

    /// <summary>The agreement with a clause, signed by both.</summary>
    public Drawn Signed()
    {
        Agreement.AddClause("Syfte", "Text.");
        Agreement.AwaitSignatures();
        Agreement.Sign(Today, "f");
        return this;
    }

    /// <summary>A whole PDF file.</summary>
    public static byte[] Pdf => PdfRenderer.Render(Text("Underlag"));

    /// <summary>A document with one paragraph.</summary>
    public static Document Text(string text) =>
        new()
        {
            Title = "Prov",
            IssuedAt = Now,
            Blocks = [Paragraph.Of(text)],
        };

    /// <summary>An annex of the agreement.</summary>
    public Annex Annex(AnnexKind kind = AnnexKind.Lagesbild) => new(Agreement, kind);

    /// <summary>A version that has come as far as asked, in an annex of its own.</summary>
    public AnnexVersion Version(AnnexVersionStatus status, AnnexKind kind = AnnexKind.Lagesbild)
    {
        var annex = Annex(kind);
        var version = annex.OpenDraft();
        if (status == AnnexVersionStatus.Draft)
        {
            return version;
        }

        version.Submit(Text("Innehåll"), "Första", annex.Route, Coordinator);
        if (status is AnnexVersionStatus.Returned or AnnexVersionStatus.Rejected)
        {
            version.SendBack(Coordinator, status == AnnexVersionStatus.Rejected, "§ 1");
        }
        else if (status == AnnexVersionStatus.Withdrawn)
        {
            version.Withdraw(Coordinator, "fel");
        }
        else if (status != AnnexVersionStatus.Submitted)
        {
            version.Decide(Coordinator, Today, "§ 1");
            if (status != AnnexVersionStatus.Decided)
            {
                version.MakeEffective(Coordinator, Today, "§ 1");
            }

            if (status is AnnexVersionStatus.InForce or AnnexVersionStatus.Superseded)
            {
                version.Append(Coordinator, Today);
            }

            if (status == AnnexVersionStatus.Superseded)
            {
                version.Supersede(Coordinator, 2);
            }
        }

        return version;
    }

    /// <summary>Chefsamrådet with its two decision-makers.</summary>
    public Body Council()
    {
        var council = new Body(Agreement, BodyKind.Council, "Chefsamrådet", "Fyra gånger om året");
        Belongs(council);
        council.AddMember(Director, BodyRole.DecisionMaker, 1, Today.AddYears(-1));
        council.AddMember(Chief, BodyRole.DecisionMaker, 2, Today.AddYears(-1));
        return council;
    }

    /// <summary>A forum with somebody responsible for it.</summary>
    public Body Forum(Function lead)
    {
        var forum = new Body(Agreement, BodyKind.Forum, "Forum ungdom", "Varje månad");
        Belongs(forum);
        forum.AddMember(lead, BodyRole.Lead, 1, Today.AddYears(-1));
        return forum;
    }

    /// <summary>A planned meeting today, with everyone in the body expected.</summary>
    public Meeting Meeting(Body? body = null, int chair = 2)
    {
        var meeting = new Meeting(body ?? Council(), 1, Now, "Rum Vasa", chair);
        foreach (var m in meeting.Body.MembersOn(Today))
        {
            meeting.Attendances.Add(new Attendance(meeting, m.FunctionId, m.Function.Title, m.Function.Title, m.Role, m.PartyOrder));
        }

        return meeting;
    }

    /// <summary>A meeting that has been opened, with everyone or only the members asked for present.</summary>
    public Meeting Opened(Body? body = null, Func<Attendance, bool>? present = null)
    {
        var meeting = Meeting(body);
        meeting.Open(2, 2, "", Coordinator);
        meeting.Attendances.ForEach(a => a.Note(present?.Invoke(a) ?? true ? AttendanceState.Present : AttendanceState.Absent));
        return meeting;
    }

    /// <summary>A meeting that has been closed.</summary>
    public Meeting Held(Body? body = null)
    {
        var meeting = Opened(body);
        meeting.Close(Text("Protokoll"), Coordinator);
        return meeting;
    }

    /// <summary>An item on which there is a proposal to decide.</summary>
    public static AgendaItem Item(Meeting meeting, AgendaItemKind kind = AgendaItemKind.Decision, string presenter = "Karin")
    {
        var item = new AgendaItem(meeting, meeting.Items.Count + 1, kind, "Punkt");
        item.Change("Punkt", presenter, "");
        item.Decision?.Write(item, "Chefsamrådet beslutar.", "", "");
        meeting.Items.Add(item);
        return item;
    }

    /// <summary>A request for signatures under the whole agreement.</summary>
    public SignatureRequest Request() => new(Agreement, null, [Text("Avtal"), Text("Bilaga")], Coordinator);

    // The database gives a body its agreement; in memory it is set as the database does, past the private setter.
    private void Belongs(Body body) => typeof(Body).GetProperty(nameof(Body.Agreement))!.SetValue(body, Agreement);
}

/// <summary>Asks whether an act is refused, and by which rule.</summary>
public static class Refused
{
    /// <summary>The rules that an act breaks; empty when it goes through.</summary>
    public static IReadOnlyList<Rule> By(Action act)
    {
        try
        {
            act();
            return [];
        }
        catch (RuleException e)
        {
            return e.Rules;
        }
    }

    /// <summary>The rules that an act breaks; empty when it goes through.</summary>
    public static async Task<IReadOnlyList<Rule>> ByAsync(Func<Task> act)
    {
        try
        {
            await act();
            return [];
        }
        catch (RuleException e)
        {
            return e.Rules;
        }
    }
}
