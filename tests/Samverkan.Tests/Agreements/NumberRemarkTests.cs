using System.Net;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Testing;
using Samverkan.Tests.Access;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.Agreements;

/// <summary>
/// What holds a number that looks like a personnummer is published when it is taken out, or when both parties say that it is another (N4).
/// </summary>
public class NumberRemarkTests(StoryApp app) : IClassFixture<StoryApp>
{
    private const string Number = "800101-1231";

    private async Task<IReadOnlyList<Rule>> RefusedAsync(string email, Guid agreement, string number, string why) =>
        await app.RefusedAsync<NumberRemarks>(email, (s, actor) => s.RemarkAsync(agreement, number, why, actor));

    [Fact]
    public async Task A_party_says_once_of_a_number_that_looks_like_one_what_it_is()
    {
        var draft = await app.DraftAsync();

        Assert.Equal([AgreementRules.NoPersonalNumber], await RefusedAsync(Karin, draft.Id, "800101-1232", "Telefon"));
        Assert.Equal([AgreementRules.NoPersonalNumber], await RefusedAsync(Karin, draft.Id, $"Dnr {Number}", "Telefon"));
        Assert.Equal([AgreementRules.RemarkNeedsReason], await RefusedAsync(Karin, draft.Id, Number, ""));
        Assert.Empty(await RefusedAsync(Karin, draft.Id, Number, "Diarienummer"));
        Assert.Equal([AgreementRules.AlreadyRemarked], await RefusedAsync(Karin, draft.Id, Number, "Diarienummer"));
        Assert.Empty(await RefusedAsync(Jonas, draft.Id, Number, "Diarienummer"));
    }

    [Fact]
    public async Task Only_coordinators_say_so()
    {
        var draft = await app.DraftAsync();
        foreach (var email in new[] { Eva, Leila, Oskar, Gunilla })
        {
            await Assert.ThrowsAsync<ForbiddenException>(() => RefusedAsync(email, draft.Id, Number, "Diarienummer"));
        }

        await Assert.ThrowsAsync<NotFoundException>(() => RefusedAsync(Petra, draft.Id, Number, "Diarienummer"));
    }

    [Fact]
    public async Task The_public_version_is_not_shown_or_made_while_a_number_is_unclear()
    {
        await using var own = new TestApp();
        await Planted.InAsync(own, $"Ärendet {Number} är öppet.");
        var address = Planted.Root + "/bilagor/3/offentlig";
        var (karin, jonas, petra) = (await own.SignInAsync(Karin), await own.SignInAsync(Jonas), await own.SignInAsync(Petra));

        foreach (var page in new[] { await petra.GetAsync(address), await karin.GetAsync(address + "?pdf=true") })
        {
            Assert.Equal(HttpStatusCode.Conflict, page.Status);
            Assert.Contains($"{Number} ser ut som ett personnummer", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Ärendet", page.Text, StringComparison.Ordinal);
        }

        var empty = await (await karin.GetAsync(address)).Form($"Intyga att {Number} inte är ett personnummer").SubmitAsync();
        Assert.StartsWith(
            AgreementRules.RemarkNeedsReason.Message,
            empty.Html!.GetElementById("Why-error")!.TextContent,
            StringComparison.Ordinal
        );
        await empty.Form($"Intyga att {Number} inte är ett personnummer").With("Vad numret är", "Ett diarienummer").SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, (await petra.GetAsync(address)).Status);
        var second = await jonas.GetAsync(address);
        Assert.Contains("Karin Hedlund intygade", second.Text, StringComparison.Ordinal);
        await second.Form($"Intyga att {Number} inte är ett personnummer").With("Vad numret är", "Ett diarienummer").SubmitAsync();

        Assert.Contains($"Ärendet {Number}", (await petra.GetAsync(address)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await petra.GetAsync(address + "?pdf=true")).Status);
    }
}
