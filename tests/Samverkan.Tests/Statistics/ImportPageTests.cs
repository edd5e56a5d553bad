using System.Net;
using Microsoft.EntityFrameworkCore;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.Statistics;

/// <summary>The page on which a file is read: its questions are answered and its columns corrected by form.</summary>
public class ImportPageTests : IAsyncLifetime
{
    private readonly TestApp app = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await app.DisposeAsync();

    private async Task<WebPage> UploadAsync(byte[] bytes, string name = "fil.csv")
    {
        var visitor = await app.SignInAsync(Karin);
        var form = (await visitor.GetAsync("/statistik/inlasningar")).Form("Granska filen").Attach("Upload", name, bytes);
        return await form.With("Källa", "Brå").SubmitAsync();
    }

    private static byte[] TwoPeriods =>
        MadeFiles.Csv("Anmälda brott i LPO Norrmalm 2016, uttaget 3 februari 2017", "Brottstyp;Antal", "Klotter;9 000");

    private const string Period = "Vilken period gäller siffrorna? (2015, 2015-03, 2015K1 eller 2015H1)";

    [Fact]
    public async Task What_the_file_leaves_open_is_asked_on_its_page_and_the_answer_reads_it()
    {
        var page = await UploadAsync(TwoPeriods);
        Assert.Contains("Rubriken nämner 2016 och 2017-02", page.Text, StringComparison.Ordinal);
        Assert.Contains("Väntar på dina svar. (4 celler)", page.Text, StringComparison.Ordinal);
        page = await page.Form("Spara valen").With(Period, "i fjol").SubmitAsync();
        Assert.Contains("”i fjol” är ingen period.", page.Text, StringComparison.Ordinal);
        page = await page.Form("Spara valen").With(Period, "2016").SubmitAsync();
        Assert.Contains("Klotter, LPO Norrmalm, 2016", page.Text, StringComparison.Ordinal);
        page = await page.Form("Läs in siffrorna").SubmitAsync();
        Assert.Contains("1 nya och 0 ändrade siffror är inlästa.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_column_is_can_be_corrected_and_an_answer_that_the_form_does_not_offer_is_refused()
    {
        var page = await UploadAsync(MadeFiles.Csv("Brottstyp;Område;År;Antal;Uppklarade", "Klotter;LPO Norrmalm;2016;9 000;12"));
        Assert.Contains("Kolumn 5: Rubriken ”Uppklarade” är ingen som läses.", page.Text, StringComparison.Ordinal);
        var corrected = await page.Form("Spara valen").With("4: Antal", "Läses inte").With("5: Uppklarade", "Antal").SubmitAsync();
        Assert.Contains("Kolumn 4: Du har valt att den inte läses.", corrected.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("9 000 ", corrected.Text, StringComparison.Ordinal);
        using var refused = await corrected.Form("Spara valen").Forge("Answers[1].Value", "Hemligt").SendAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Valet finns inte. Välj i listan igen.", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var unknown = await corrected.Form("Spara valen").Forge("Answers[1].Key", "b9t9k9.enhet").SendAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unknown.StatusCode);
    }

    [Fact]
    public async Task A_file_that_can_no_longer_be_read_says_why_and_can_be_thrown_away()
    {
        var page = await UploadAsync(TwoPeriods);
        var html = "<html><table></table></html>"u8.ToArray();
        await app.ReadAsync(db => db.Database.ExecuteSqlAsync($"UPDATE FigureImports SET Bytes = {html} WHERE State = 'Previewed'"));
        page = await page.Visitor.GetAsync(page.Address);
        Assert.Contains("Filen är en webbsida (HTML)", page.Text, StringComparison.Ordinal);
        page = await page.Form("Avbryt inläsningen").SubmitAsync();
        Assert.Contains("Inläsningen är avbruten.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_names_that_are_not_known_are_added_at_once()
    {
        var page = await UploadAsync(
            MadeFiles.Csv("Brottstyp;Område;År;Antal", "Cykelstöld;Ön;2016;9", "Bedrägeri;Udden;2016;8", "Klotter;Ön;2016;1")
        );
        page = await page.Form("Lägg till alla nya namn").With("Områden som inte är kända är", "Mindre område").SubmitAsync();
        page = await page.Form("Läs in siffrorna").SubmitAsync();
        Assert.Contains("3 nya och 0 ändrade siffror är inlästa.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_that_the_user_leaves_out_are_told_and_values_are_shown_as_they_will_be_stored()
    {
        var page = await UploadAsync(
            MadeFiles.Csv("Per 100 000 invånare i LPO Norrmalm", "Brottstyp;2015;2016", "Klotter;12,5;12,25", "Rån;0,4;0,5")
        );
        Assert.Contains("12,25", page.Text, StringComparison.Ordinal);
        page = await page.Form("Spara valen").With("Rader som inte ska läsas", "4").SubmitAsync();
        Assert.Contains("Rad 4: Du har valt att raden inte läses: ”Rån” (3 celler)", page.Text, StringComparison.Ordinal);
        page = await page.Form("Spara valen").With("Rader som inte ska läsas", "fyra").SubmitAsync();
        Assert.Contains("Skriv radernas nummer, som 5, 8–10", page.Text, StringComparison.Ordinal);
    }
}
