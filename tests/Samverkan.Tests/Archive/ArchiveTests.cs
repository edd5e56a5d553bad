using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Annexes;
using Samverkan.Core.Archive;
using Samverkan.Core.Data;
using Samverkan.Documents.Content;
using Samverkan.Documents.Pdf;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.Archive;

/// <summary>
/// A file is queued with the act that makes its document final and is made after it; until then nothing else is shown in its place, and
/// what cannot be made is refused before it is put before those who decide.
/// </summary>
public class ArchiveTests(StoryApp app) : IClassFixture<StoryApp>
{
    private static readonly DateTime Now = TestDatabase.StoryTime;

    private static readonly Document Broken = Drawn.Text("Före") with
    {
        Blocks =
        [
            new Table(
                "",
                [1, 1],
                1,
                [
                    [Cell.Of("En cell")],
                    [],
                ]
            ),
        ],
    };

    private Task<int> MakeAsync(DateTime at) => app.WithAsync(s => s.GetRequiredService<ArchiveService>().MakeDueAsync(() => at));

    private async Task<Guid> QueueAsync(Document document)
    {
        var (subject, agreement) = (Guid.CreateVersion7(), await app.RunningAsync());
        await app.WithAsync(async s =>
        {
            s.GetRequiredService<ArchiveService>()
                .Keep(FileKind.Minutes, subject, agreement.Id, "prov.pdf", document, Actor.System(Now, "prov"));
            return await s.GetRequiredService<SamverkanDb>().SaveChangesAsync();
        });
        return subject;
    }

    private Task<StoredFile?> FileAsync(Guid subject) => app.WithAsync(s => s.GetRequiredService<ArchiveService>().FindAsync(subject));

    private Task<FileToMake> ToMakeAsync(Guid subject) => app.ReadAsync(db => db.Set<FileToMake>().FirstAsync(f => f.SubjectId == subject));

    [Fact]
    public async Task A_file_is_made_once_of_the_document_as_it_was_and_says_in_the_history_that_it_is_archived()
    {
        var document = Drawn.Text("Som det var") with { Watermark = "UTKAST" };
        var subject = await QueueAsync(document);
        Assert.Null(await FileAsync(subject));

        await MakeAsync(Now);
        await MakeAsync(Now.AddMinutes(1));
        var file = await FileAsync(subject);
        Assert.Equal(PdfRenderer.Render(document with { Watermark = "" }), file!.Bytes);
        Assert.True(file.IsIntact);
        Assert.Empty((await ToMakeAsync(subject)).Packed);
        Assert.Equal(
            $"arkiverade prov.pdf med kontrollsumman {file.Sha256}",
            await app.ReadAsync(async db =>
                (await db.Set<Core.History.HistoryEntry>().FirstAsync(h => h.SubjectId == file.Id)).Told(restricted: false)
            )
        );
    }

    [Fact]
    public async Task Two_workers_make_a_file_once()
    {
        var subject = await QueueAsync(Drawn.Text("Ett"));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => MakeAsync(Now)));

        Assert.Equal(1, await app.ReadAsync(db => db.Set<StoredFile>().CountAsync(f => f.SubjectId == subject)));
    }

    [Fact]
    public async Task A_file_that_fails_is_tried_again_and_nothing_of_it_is_stored()
    {
        var subject = await QueueAsync(Broken);
        await MakeAsync(Now);

        Assert.Null(await FileAsync(subject));
        var waiting = await ToMakeAsync(subject);
        Assert.Equal((1, Now.AddMinutes(2)), (waiting.Attempts, waiting.DueAt));
        Assert.NotEqual("", waiting.LastError);
        Assert.NotEmpty(waiting.Packed);
        Assert.True(await app.WithAsync(s => s.GetRequiredService<ArchiveService>().IsBeingMadeAsync(subject)));
    }

    [Fact]
    public void What_cannot_be_set_as_a_page_cannot_be_kept_and_the_fault_is_told()
    {
        var rule = Assert.Single(ArchiveService.WhyNotKeep(Broken).Rules);
        Assert.Equal(ArchiveRules.CannotBeSet.Id, rule.Id);
        Assert.Contains("Felet var:", rule.Message, StringComparison.Ordinal);
        Assert.Empty(ArchiveService.WhyNotKeep(Drawn.Text("Går bra")).Rules);
    }

    [Fact]
    public async Task Until_the_original_is_made_the_page_says_so_and_shows_no_other_file()
    {
        await using var own = new StoryApp();
        var version = await own.ReadAsync(db =>
            db.Set<AnnexVersion>()
                .Include(v => v.Annex)
                .FirstAsync(v => v.Annex.Agreement.Slug == StoryApp.Running && v.EffectiveOn != null)
        );
        await own.ReadAsync(db => db.Set<StoredFile>().Where(f => f.SubjectId == version.Id).ExecuteDeleteAsync());
        await own.WithAsync(async s =>
        {
            s.GetRequiredService<ArchiveService>()
                .Keep(FileKind.AnnexVersion, version.Id, version.AgreementId, "b.pdf", Drawn.Text("Original"), Actor.System(Now, ""));
            return await s.GetRequiredService<SamverkanDb>().SaveChangesAsync();
        });
        var karin = await own.SignInAsync(Karin);
        var address = $"/overenskommelser/{StoryApp.Running}/bilagor/{version.Annex.Number}/version/{version.Number}/pdf";

        var waiting = await karin.GetAsync(address);
        Assert.Equal((HttpStatusCode.Accepted, "Filen görs"), (waiting.Status, waiting.Heading));
        await own.WorkAsync();
        var made = await karin.GetAsync(address);
        Assert.Equal(PdfRenderer.Render(Drawn.Text("Original")), made.Bytes);
    }

    [Fact]
    public async Task A_version_is_archived_when_it_comes_into_force_and_again_with_its_date_when_it_is_appended()
    {
        await using var own = new StoryApp();
        var signed = new DateOnly(2026, 2, 2);
        var agreement = await own.WithAsync(s => Lived.SignedAsync(s, "tillfogat", signed));
        await own.WithAsync(async s =>
        {
            await Lived.MeetAsync(s, agreement, signed.AddDays(7), 2);
            return true;
        });
        await own.WorkAsync();
        var files = await own.ReadAsync(db =>
            db.Set<StoredFile>()
                .Where(f => f.AgreementId == agreement && f.Name == "bilaga-3-version-2.pdf")
                .OrderBy(f => f.Round)
                .ToListAsync()
        );
        Assert.Equal([1, 2], files.Select(f => f.Round));
        Assert.Equal([false, true], files.Select(f => Pdf(f.Bytes).Contains("version 2, 2026-02-09", StringComparison.Ordinal)));
        var karin = await own.SignInAsync(Karin);
        Assert.Equal(files[1].Bytes, (await karin.GetAsync("/overenskommelser/tillfogat/bilagor/3/version/2/pdf")).Bytes);
        var atSigning = await own.ReadAsync(db =>
            db.Set<StoredFile>().SingleAsync(f => f.AgreementId == agreement && f.Name == "bilaga-3-version-1.pdf")
        );
        Assert.Contains("version 1, 2026-02-02", Pdf(atSigning.Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_that_is_none_gives_no_PDF_but_the_page_that_asks_for_one()
    {
        var karin = await app.SignInAsync(Karin);
        var page = await karin.GetAsync($"/overenskommelser/{StoryApp.Running}/pdf?datum=2026-02-30");
        Assert.Contains("”2026-02-30” är inget datum", page.Text);
    }

    private static string Pdf(byte[] bytes)
    {
        using var pdf = UglyToad.PdfPig.PdfDocument.Open(bytes);
        return string.Join(' ', pdf.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text));
    }
}
