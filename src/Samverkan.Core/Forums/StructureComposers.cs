using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Contacts;
using Samverkan.Core.Data;
using Samverkan.Documents.Content;
using Samverkan.Documents.Drawing;

namespace Samverkan.Core.Forums;

/// <summary>Composes annex 5: the bodies as a diagram drawn from the data, the same in words, and a table of who takes part.</summary>
public sealed class StructureComposer(SamverkanDb db) : IAnnexComposer
{
    /// <inheritdoc/>
    public IReadOnlyCollection<AnnexKind> Kinds => [AnnexKind.Structure];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Block>> ComposeAsync(Annex annex, Agreement agreement, DateOnly today, CancellationToken ct)
    {
        var bodies = await db.Set<Body>()
            .AsNoTracking()
            .Include(b => b.Members)
                .ThenInclude(m => m.Function)
            .Where(b => b.AgreementId == agreement.Id)
            .OrderBy(b => b.Sequence)
            .ToListAsync(ct);
        var council = bodies.Find(b => b.Kind == BodyKind.Council);
        if (council is null)
        {
            return [];
        }

        var others = bodies.Where(b => b != council).ToList();
        var tree = new OrganisationNode(council.Name, [.. others.Select(b => new OrganisationNode(b.Name, []))]);
        var alt = $"Organisationsdiagram. Överst {council.Name}. Därunder {SwedishText.List([.. others.Select(b => b.Name)])}.";
        return
        [
            new Heading(1, "Samverkansorganisation"),
            Paragraph.Of(
                others.Count == 0
                    ? $"{council.Name} leder samverkan."
                    : $"{council.Name} leder samverkan. Under det arbetar {SwedishText.List([.. others.Select(b => b.Name)])}."
            ),
            new Figure(Diagrams.Organisation(tree), alt, "Samverkansorganisationen"),
            new Heading(1, "Forum och deltagande funktioner"),
            Members(bodies, today),
        ];
    }

    private static Table Members(List<Body> bodies, DateOnly today) =>
        new(
            "",
            [26, 18, 34, 22],
            1,
            [
                [Cell.Of("Forum", true), Cell.Of("Slag", true), Cell.Of("Funktioner", true), Cell.Of("Sammanträder", true)],
                .. bodies.Select(b =>
                    (IReadOnlyList<Cell>)
                        [
                            Cell.Of(b.Name, header: true),
                            Cell.Of(b.KindName),
                            new Cell([
                                .. b
                                    .Members.Where(m => m.HoldsFrom(today))
                                    .OrderBy(m => m.Role)
                                    .ThenBy(m => m.PartyOrder)
                                    .Select(m =>
                                        Paragraph.Of($"{m.Function.Title} ({Body.RoleName(m.Role).ToLower(SwedishText.Culture)})")
                                    ),
                            ]),
                            Cell.Of(b.Frequency),
                        ]
                ),
            ]
        );
}

/// <summary>Composes annex 2: the parties' contacts with the functions of Chefsamrådet and who holds them.</summary>
public sealed class ContactsComposer(SamverkanDb db) : IAnnexComposer
{
    /// <inheritdoc/>
    public IReadOnlyCollection<AnnexKind> Kinds => [AnnexKind.Contacts];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Block>> ComposeAsync(Annex annex, Agreement agreement, DateOnly today, CancellationToken ct)
    {
        var functions = await FunctionsAsync(agreement, today, ct);
        if (functions.Count == 0)
        {
            return [];
        }

        return
        [
            .. agreement
                .Parties.OrderBy(p => p.Order)
                .SelectMany(p =>
                    Party(
                        p,
                        [
                            .. functions
                                .Where(f => f.OrganisationId == p.OrganisationId)
                                .OrderBy(f => f.Title, StringComparer.Create(SwedishText.Culture, true)),
                        ],
                        today
                    )
                ),
        ];
    }

    private async Task<List<Function>> FunctionsAsync(Agreement agreement, DateOnly today, CancellationToken ct)
    {
        var deciding = await db.Set<BodyMember>()
            .Where(m =>
                m.AgreementId == agreement.Id
                && (m.Role == BodyRole.DecisionMaker || m.Role == BodyRole.Presenter)
                && m.HoldsOn(today)
                && m.PartyOrder > 0
            )
            .Select(m => (Guid?)m.FunctionId)
            .ToListAsync(ct);
        var ids = agreement.Parties.Select(p => p.ContactFunctionId).Concat(deciding).ToList();
        return await db.Set<Function>()
            .AsNoTracking()
            .Include(f => f.Organisation)
            .Include(f => f.Holdings)
                .ThenInclude(h => h.Person)
            .Where(f => ids.Contains(f.Id))
            .ToListAsync(ct);
    }

    private static IEnumerable<Block> Party(AgreementParty party, List<Contacts.Function> functions, DateOnly today)
    {
        yield return new Heading(1, $"{party.Term}: {party.Name}");
        yield return Paragraph.Of($"Organisationsnummer {party.OrganisationNumber}. Adress: {party.Address}.");
        yield return new Table(
            "",
            [23, 17, 37, 23],
            1,
            [
                [Cell.Of("Funktion", true), Cell.Of("Namn", true), Cell.Of("Telefon och e-post", true), Cell.Of("Postadress", true)],
                .. functions.Select(f =>
                {
                    var holding = f.HoldingOn(today);
                    var title = f.Id == party.ContactFunctionId ? f.Title + " (kontaktperson)" : f.Title;
                    return (IReadOnlyList<Cell>)
                        [
                            Cell.Of(title, header: true),
                            holding is null
                                ? Cell.Of("Vakant")
                                : new Cell([
                                    Paragraph.Of(holding.Person.Name),
                                    Paragraph.Of($"från {holding.From.Iso()}" + (holding.To is { } last ? $" till {last.Iso()}" : "")),
                                ]),
                            new Cell([
                                .. new[] { holding?.Person.Phone, holding?.Person.Email }
                                    .Where(t => !string.IsNullOrEmpty(t))
                                    .Select(t => Paragraph.Of(t!)),
                            ]),
                            Cell.Of(f.PostalAddress.Length > 0 ? f.PostalAddress : party.Address),
                        ];
                }),
            ]
        );
    }
}
