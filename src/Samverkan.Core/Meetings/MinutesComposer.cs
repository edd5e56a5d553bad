using Samverkan.Core.Annexes;
using Samverkan.Core.Forums;
using Samverkan.Core.Time;
using Samverkan.Documents.Content;
using Samverkan.Documents.Markdown;

namespace Samverkan.Core.Meetings;

/// <summary>Composes minutes and decision excerpts from what the meeting holds.</summary>
public sealed class MinutesComposer
{
    /// <summary>The minutes as they would read now.</summary>
    public Task<Document> ComposeAsync(Meeting meeting, CancellationToken ct = default)
    {
        var agreement = meeting.Body.Agreement;
        var local = SwedishTime.Local(meeting.StartsAt);
        List<Block> blocks =
        [
            new KeyValueTable(
                "",
                [
                    new("Sammanträde", [Paragraph.Of($"{meeting.Body.Name} nummer {meeting.Number} år {meeting.Year}")]),
                    new("Tid och plats", [Paragraph.Of($"{meeting.Date.Iso()} klockan {local:HH.mm}, {meeting.Place}")]),
                    new("Avtal", [Paragraph.Of(agreement.Title)]),
                    new(meeting.Decides ? "Ordförande" : "Leddes av", [Paragraph.Of(meeting.Decides ? Chair(meeting) : Leaders(meeting))]),
                ]
            ),
            .. meeting.EnteredAt is { } entered
                ? new[]
                {
                    Paragraph.Of(
                        $"Infört i Samverkan i efterhand {SwedishTime.DateOf(entered).Iso()}, efter "
                            + (meeting.Decides ? "det ursprungliga protokollet." : "de ursprungliga anteckningarna.")
                    ),
                }
                : [],
            new Heading(1, "Närvaro"),
            Attendance(meeting),
            .. meeting.Items.OrderBy(i => i.Position).SelectMany(i => Item(i, meeting)),
        ];
        return Task.FromResult(
            new Document
            {
                Title = $"{Name(meeting)} {meeting.Label}",
                DiaryNumbers = AnnexDocuments.Diary(agreement),
                Author = AnnexDocuments.Authors(agreement),
                Version = $"{Name(meeting)} {meeting.Number}/{meeting.Year}",
                IssuedAt = meeting.StartsAt,
                Blocks = blocks,
            }
        );
    }

    /// <summary>The closed minutes with title and, when adjusted, who adjusted them and when.</summary>
    public Document ForPrint(Meeting meeting)
    {
        var document = meeting.Minutes;
        var adjusted = meeting
            .Standing.Select(a => new KeyValue(
                meeting.Body.Agreement.Party(a.PartyOrder).Term,
                [Paragraph.Of($"{a.Name}, {SwedishTime.DateOf(a.At).Iso()}")]
            ))
            .ToList();
        if (meeting is { EnteredAt: not null, AdjustedOn: { } day })
        {
            adjusted.Add(
                meeting.Decides
                    ? new KeyValue("Det ursprungliga protokollet", [Paragraph.Of($"Justerat {day.Iso()}.")])
                    : new KeyValue("De ursprungliga anteckningarna", [Paragraph.Of($"Klara {day.Iso()}.")])
            );
        }

        return document with
        {
            Watermark = meeting.State == MeetingState.Adjusted ? "" : "UTKAST",
            Blocks =
            [
                Paragraph.Of(Name(meeting), ParagraphStyle.Title),
                Paragraph.Of(meeting.Label, ParagraphStyle.Subtitle),
                .. document.Blocks,
                .. adjusted.Count == 0
                    ? Array.Empty<Block>()
                    :
                    [
                        new Heading(1, meeting.Decides ? "Justering" : "Färdigställande"),
                        new KeyValueTable("", adjusted),
                        Paragraph.Of($"{Name(meeting)}, kontrollsumma (SHA-256): {meeting.MinutesHash}", ParagraphStyle.Small),
                    ],
            ],
        };
    }

    /// <summary>One decision by itself, for registrar and the other party (E20).</summary>
    public Document Excerpt(Meeting meeting, AgendaItem item)
    {
        var decision = item.Decision ?? throw new RuleException(MeetingRules.NotDecisionItem);
        return new Document
        {
            Title = $"Protokollsutdrag {decision.Label}, {meeting.Body.Name}",
            DiaryNumbers = AnnexDocuments.Diary(meeting.Body.Agreement),
            Author = AnnexDocuments.Authors(meeting.Body.Agreement),
            Version = $"Utdrag ur protokoll {meeting.Number}/{meeting.Year}",
            IssuedAt = meeting.StartsAt,
            Watermark = meeting.State == MeetingState.Adjusted ? "" : "UTKAST",
            Blocks =
            [
                Paragraph.Of("Protokollsutdrag", ParagraphStyle.Title),
                Paragraph.Of($"{meeting.Label}, {meeting.Date.Iso()}", ParagraphStyle.Subtitle),
                .. meeting.HasRecord ? Part(meeting.Minutes, decision) : Item(item, meeting),
                Paragraph.Of(
                    meeting.AdjustedOn is { } day
                        ? $"Protokollet justerat {day.Iso()}."
                        : "Protokollet är ännu inte justerat; beslutet har inte trätt i kraft.",
                    ParagraphStyle.Small
                ),
            ],
        };
    }

    /// <summary>What the minutes as they are stored say of a decision.</summary>
    /// <exception cref="BrokenEvidenceException">They say nothing of it.</exception>
    private static IEnumerable<Block> Part(Document minutes, Decision decision)
    {
        var part = minutes.Blocks.SkipWhile(b => b is not Heading heading || heading.Number != $"§ {decision.Number}").ToList();
        return part.Count > 0
            ? part.Take(1).Concat(part.Skip(1).TakeWhile(b => b is not Heading { Level: 1 }))
            : throw new BrokenEvidenceException($"Beslutet {decision.Label} i protokollet");
    }

    private static string Name(Meeting meeting) => meeting.Decides ? "Protokoll" : "Minnesanteckningar";

    private static string Leaders(Meeting meeting) =>
        meeting
            .Attendances.Where(a => a.Role == BodyRole.Lead && a.State == AttendanceState.Present)
            .Select(a => $"{a.Name}, {a.Title}")
            .ToList()
            is { Count: > 0 } present
            ? SwedishText.List(present)
            : "Ingen ansvarig närvarande";

    private static string Chair(Meeting meeting)
    {
        var party = meeting.Body.Agreement.Party(meeting.Chair);
        var who =
            meeting.Present(meeting.Chair)
            ?? meeting.Attendances.Find(a => a.Role == BodyRole.DecisionMaker && a.PartyOrder == meeting.Chair);
        var text = who is null ? party.Term : $"{who.Name}, {who.Title} ({party.Term})";
        return meeting.ChairReason.Length == 0 ? text : $"{text}. Avvikelse från turordningen: {meeting.ChairReason}";
    }

    private static Table Attendance(Meeting meeting) =>
        new(
            "",
            [36, 26, 20, 18],
            1,
            [
                [Cell.Of("Funktion", true), Cell.Of("Namn", true), Cell.Of("Roll", true), Cell.Of("Närvaro", true)],
                .. meeting
                    .Attendances.Where(a => a.State != AttendanceState.Unknown || a.Role == BodyRole.DecisionMaker)
                    .OrderBy(a => a.Role)
                    .ThenBy(a => a.PartyOrder)
                    .ThenBy(a => a.Sequence)
                    .Select(a =>
                        (IReadOnlyList<Cell>)
                            [Cell.Of(a.Title, header: true), Cell.Of(a.Name), Cell.Of(Body.RoleName(a.Role)), Cell.Of(StateText(a.State))]
                    ),
            ]
        );

    private static IEnumerable<Block> Item(AgendaItem item, Meeting meeting)
    {
        var marking = item.Marking.Text.Length > 0 ? item.Marking.Text : null;
        yield return new Heading(
            1,
            item.Title,
            item.Decision?.Number is { } n ? $"§ {n}" : null,
            marking is null ? null : item.Marking.Reason
        )
        {
            Readers = item.Marking.Named.Length > 0 ? item.Marking.Named : null,
        };
        if (marking is not null)
        {
            yield return Paragraph.Of(marking, ParagraphStyle.Small);
        }

        foreach (var block in MarkdownReader.Read(item.Background, 2).Concat(MarkdownReader.Read(item.Notes, 2)))
        {
            yield return block;
        }

        if (item.Decision is { Outcome: { } outcome } decision)
        {
            yield return new KeyValueTable("", Decided(item, decision, outcome, meeting));
        }
    }

    /// <summary>The five facts of a decision (FL 31 §), and the delegation it rests on.</summary>
    private static List<KeyValue> Decided(AgendaItem item, Decision decision, Outcome outcome, Meeting meeting)
    {
        var standpoints = decision
            .Standing(item)
            .Select(s =>
                Paragraph.Of(
                    $"{meeting.Body.Agreement.Party(s.PartyOrder).Term}: {s.Name}, {s.Title}: "
                        + $"{Decision.OutcomeText(s.Choice).ToLower(SwedishText.Culture)}"
                        + (s.Reason.Length > 0 ? $". Skäl: {s.Reason}" : "")
                )
            )
            .ToList<Block>();
        List<KeyValue> rows =
        [
            new(
                "Beslut",
                [
                    Paragraph.Of(
                        outcome == Outcome.Approved ? decision.Content : $"{Decision.OutcomeText(outcome)}. {decision.OutcomeReason}".Trim()
                    ),
                ]
            ),
            .. FromTheBeginning(item, outcome, meeting),
            new("Beslutsdag", [Paragraph.Of(decision.DecidedOn!.Value.Iso())]),
            new(
                "Beslutsfattare",
                standpoints.Count > 0
                    ? standpoints
                    : [Paragraph.Of(meeting.EnteredAt is null ? "Inget ställningstagande." : "Enligt det ursprungliga protokollet.")]
            ),
            new("Föredragande", [Paragraph.Of(item.Presenter)]),
            new("Övriga deltagande", [Paragraph.Of(decision.Others.Length > 0 ? decision.Others : Others(meeting))]),
        ];
        if (decision.Delegation.Length > 0)
        {
            rows.Add(new("Delegation", [Paragraph.Of(decision.Delegation)]));
        }

        return rows;
    }

    /// <summary>That a version decided before the agreement's term holds from its beginning, and not from the decision.</summary>
    private static IEnumerable<KeyValue> FromTheBeginning(AgendaItem item, Outcome outcome, Meeting meeting) =>
        item.AnnexVersionId is not null
        && item.Kind == AgendaItemKind.Decision
        && outcome == Outcome.Approved
        && meeting.Date < meeting.Body.Agreement.StartsOn
            ? [new("Gäller", [Paragraph.Of($"Från avtalets början {meeting.Body.Agreement.StartsOn.Iso()}.")])]
            : [];

    private static string Others(Meeting meeting)
    {
        var others = meeting
            .Attendances.Where(a => a.State == AttendanceState.Present && a != meeting.Present(a.PartyOrder))
            .Select(a => $"{a.Name} ({a.Title})")
            .ToList();
        return others.Count == 0 ? "Inga" : string.Join(", ", others);
    }

    /// <summary>An attendance as Swedish words, as the minutes have it.</summary>
    public static string StateText(AttendanceState state) =>
        state switch
        {
            AttendanceState.Present => "Närvarande",
            AttendanceState.Excused => "Anmält förhinder",
            AttendanceState.Absent => "Frånvarande",
            _ => "Inte antecknat",
        };
}
