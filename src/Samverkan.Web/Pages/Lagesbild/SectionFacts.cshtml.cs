using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Sections;
using Samverkan.Core.Statistics;
using Samverkan.Core.Statistics.Claims;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Lagesbild;

/// <summary>
/// The numbers in a section that are bound to figures, with what the figures say; binds another (C7). Binding asks for the right to edit.
/// </summary>
[RequirePermission(Permission.ReadWorkingMaterial)]
public sealed class SectionFactsModel(
    AnnexQuery annexes,
    SectionQuery query,
    AgreementVisible visible,
    StatisticsQuery statistics,
    SectionService sections,
    FigureQuery figures
) : FiguresPage(annexes, query, visible, sections, figures)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<BoundFact> Facts { get; private set; } = [];

    /// <summary>The numbers that are bound to nothing, each with the facts that it may mean.</summary>
    public IReadOnlyList<(FreeNumber Number, IReadOnlyList<ProposedFact> Proposed)> Free { get; private set; } = [];

    /// <summary>Whether the reader may bind numbers.</summary>
    public bool CanBind => Can(Permission.EditWorkingMaterial) && Side is not null;

    public IReadOnlyList<SelectListItem> CrimeItems { get; private set; } = [];

    public IReadOnlyList<SelectListItem> QuestionItems { get; private set; } = [];

    public IReadOnlyList<SelectListItem> AreaItems { get; private set; } = [];

    public static IEnumerable<SelectListItem> Modes =>
        [
            Ui.Item(false, "Behåll orden och jämför dem med siffrorna"),
            Ui.Item(true, "Byt orden mot den uträknade siffran, som följer statistiken"),
        ];

    public static IEnumerable<SelectListItem> Kinds => Enum.GetValues<FactKind>().Select(k => Ui.Item(k, FactReference.KindName(k)));

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        CrimeItems = [Ui.Item("", "Välj brott"), .. (await statistics.CrimeKeysAsync(ct)).Select(Ui.Item)];
        QuestionItems =
        [
            Ui.Item("", "Ingen"),
            .. (await statistics.QuestionsAsync(ct)).Select(q => Ui.Item(q.Key, $"{q.Text} ({q.Source})")),
        ];
        AreaItems = [Ui.Item("", "Välj område"), .. (await statistics.AreaKeysAsync(ct)).Select(Ui.Item)];
        var book = await Figures.LoadMentionedAsync(Heading + "\n" + Text, ct);
        Facts = new TextStatistics(book).Check(Text);
        var proposals = new ClaimProposals(book, Heading, Text);
        Free = [.. FreeNumbers.In(Text).Select(n => (n, proposals.For(n)))];
    }

    /// <summary>What the button of a proposed fact sends: where, how long, and which fact.</summary>
    public static string Choice(FreeNumber number, ProposedFact fact) =>
        string.Create(CultureInfo.InvariantCulture, $"{number.At} {number.Length} {fact.Reference}");

    /// <summary>"andel av ett större område, Fickstöld 2015", for those who hear the button.</summary>
    public static string Told(ProposedFact fact) =>
        $"{Core.Common.SwedishText.Small(FactReference.KindName(fact.Reference.Kind))}, {fact.Computed.About}";

    /// <summary>Binds a number to a fact that was proposed for it.</summary>
    [RequirePermission(Permission.EditWorkingMaterial)]
    public async Task<IActionResult> OnPostProposedAsync(string? chosen, CancellationToken ct)
    {
        var found = Free.SelectMany(f => f.Proposed.Select(p => (f.Number, Fact: p)))
            .FirstOrDefault(f => f.Number.Length > 0 && Choice(f.Number, f.Fact) == chosen);
        var text = found.Fact is null
            ? null
            : SectionText.BindAt(Text, found.Number.At, found.Number.Words, TextStatistics.Bind(found.Fact.Reference, found.Number.Words));
        await SaveAsync(
            text ?? throw new ValidationException([new("Chosen", "Texten eller siffrorna har ändrats. Välj siffran igen.")]),
            ct
        );
        return Done(
            $"{found.Number.Words} är bunden i ert utkast. Enligt siffrorna är den {found.Fact!.Computed.Text}.",
            SectionLinks.Figures
        );
    }

    [RequirePermission(Permission.EditWorkingMaterial)]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check(new Validator(), Input);
        var reference = Input.Reference;
        var computed = Core.Statistics.Facts.Compute(
            reference,
            await Figures.LoadAsync(reference.SetKey is { } set ? [set] : [], reference.QuestionKey is { } question ? [question] : [], ct)
        );
        if (!computed.IsKnown)
        {
            throw new ValidationException([new("Input.Kind", $"Siffran kan inte räknas ut. {computed.HowComputed}")]);
        }

        var typed = Input.Typed!.Trim();
        var text =
            SectionText.Bind(Text, typed, Input.Mode ? TextStatistics.Insert(reference, typed) : TextStatistics.Bind(reference, typed))
            ?? throw new ValidationException([
                new("Input.Typed", "Orden finns inte i texten, eller är redan bundna. Skriv av dem precis som de står."),
            ]);
        await SaveAsync(text, ct);
        return Done($"Siffran är bunden i ert utkast. Enligt siffrorna är den {computed.Text}.", SectionLinks.Figures);
    }

    public sealed class InputModel
    {
        public string? Typed { get; set; }

        /// <summary>True to show the computed fact in place of the words.</summary>
        public bool Mode { get; set; }

        public FactKind Kind { get; set; } = FactKind.Share;

        public string? Crime { get; set; }

        public string? Question { get; set; }

        public string? Area { get; set; }

        public string? Other { get; set; }

        public string? From { get; set; }

        public string? To { get; set; }

        public string? Group { get; set; }

        public string? OtherGroup { get; set; }

        /// <summary>The fact; only after validation.</summary>
        internal FactReference Reference =>
            new(
                Kind,
                Kind switch
                {
                    FactKind.Share => [Crime!, From!.Trim(), Area!, Other!],
                    FactKind.Change or FactKind.Trend => [Crime!, From!.Trim(), To!.Trim(), Area!],
                    FactKind.Answer => [Question!, From!.Trim(), Area!, GroupOf(Group)],
                    FactKind.Difference =>
                    [
                        Question!,
                        From!.Trim(),
                        Area!,
                        GroupOf(Group),
                        string.IsNullOrWhiteSpace(To) ? From!.Trim() : To.Trim(),
                        string.IsNullOrEmpty(Other) ? Area! : Other,
                        GroupOf(OtherGroup),
                    ],
                    _ => [Crime!, From!.Trim(), Area!],
                }
            );

        private static string GroupOf(string? group) => string.IsNullOrWhiteSpace(group) ? "alla" : group.Trim();
    }

    private sealed class Validator : AbstractValidator<InputModel>
    {
        public Validator()
        {
            RuleFor(i => i.Typed)
                .Text("orden i texten")
                .Must(t => t?.IndexOfAny(['[', ']']) < 0)
                .WithMessage("Skriv orden utan hakparenteser.");
            RuleFor(i => i.Crime).Must((i, c) => IsSurvey(i) || !string.IsNullOrEmpty(c)).WithMessage("Välj brott.");
            RuleFor(i => i.Question).Must((i, q) => !IsSurvey(i) || !string.IsNullOrEmpty(q)).WithMessage("Välj enkätfråga.");
            RuleFor(i => i.Area).Must(a => !string.IsNullOrEmpty(a)).WithMessage("Välj område.");
            RuleFor(i => i.Other)
                .Must((i, o) => i.Kind != FactKind.Share || !string.IsNullOrEmpty(o))
                .WithMessage("Välj det större området.");
            RuleFor(i => i.From).Must(p => Period.Parse(p?.Trim() ?? "") is not null).WithMessage("Ange ett år som 2015.");
            RuleFor(i => i.To)
                .Must(
                    (i, p) =>
                        (i.Kind is not (FactKind.Change or FactKind.Trend) && string.IsNullOrWhiteSpace(p))
                        || Period.Parse(p?.Trim() ?? "") is not null
                )
                .WithMessage("Ange ett år som 2015.");
            RuleFor(i => i.Group).Printable(100);
            RuleFor(i => i.OtherGroup).Printable(100);
        }

        private static bool IsSurvey(InputModel i) => i.Kind is FactKind.Answer or FactKind.Difference;
    }
}
