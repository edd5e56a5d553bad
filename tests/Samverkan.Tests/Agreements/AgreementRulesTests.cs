using Samverkan.Core.Agreements;
using Samverkan.Core.Contacts;
using Samverkan.Testing;

namespace Samverkan.Tests.Agreements;

public class AgreementRulesTests
{
    private readonly Drawn drawn = new();

    [Fact]
    public void Only_a_draft_is_edited()
    {
        Assert.Empty(drawn.Agreement.WhyNotEdit().Rules);
        drawn.Agreement.AddClause("Syfte", "Text.");
        drawn.Agreement.AwaitSignatures();

        Assert.Equal([AgreementRules.OnlyDraftIsEdited], Refused.By(() => drawn.Agreement.AddClause("Mer", "Text.")));
        Assert.Equal(
            [AgreementRules.OnlyDraftIsEdited],
            Refused.By(() => drawn.Agreement.Change("Nytt", Drawn.Today, Drawn.Today.AddYears(1)))
        );
        Assert.Equal([AgreementRules.OnlyDraftIsEdited], Refused.By(drawn.Agreement.RegisterAsMade));
        Assert.Equal([AgreementRules.OnlyDraftIsEdited], Refused.By(drawn.Agreement.AwaitSignatures));
        drawn.Agreement.BackToDraft();
        Assert.Empty(drawn.Agreement.WhyNotEdit().Rules);
    }

    [Fact]
    public void Only_an_agreement_that_awaits_signatures_goes_back_to_draft()
    {
        Assert.Equal([AgreementRules.OnlyDraftIsEdited], Refused.By(drawn.Agreement.BackToDraft));
        drawn.Signed();
        Assert.Equal([AgreementRules.OnlyDraftIsEdited], Refused.By(drawn.Agreement.BackToDraft));
    }

    [Fact]
    public void A_term_does_not_end_before_it_starts()
    {
        Assert.Equal(
            [AgreementRules.EndsBeforeStart],
            Refused.By(() => drawn.Agreement.Change("Prov", Drawn.Today, Drawn.Today.AddDays(-1)))
        );
        Assert.Empty(Refused.By(() => drawn.Agreement.Change("Prov", Drawn.Today, Drawn.Today)));
    }

    [Fact]
    public void An_agreement_without_text_is_neither_registered_nor_sent_for_signature()
    {
        Assert.Equal([AgreementRules.NeedsText], Refused.By(drawn.Agreement.RegisterAsMade));
        Assert.Equal([AgreementRules.NeedsText], Refused.By(drawn.Agreement.AwaitSignatures));
        drawn.Agreement.AddClause("Syfte", "Text.");
        Assert.Empty(Refused.By(drawn.Agreement.RegisterAsMade));
    }

    [Fact]
    public void A_partys_organisation_number_has_a_right_check_digit()
    {
        Assert.Equal([ContactRules.OrganisationNumber], Refused.By(() => drawn.First.Change("Kommunen", "212000-0143", "", "")));
        Assert.Empty(Refused.By(() => drawn.First.Change("Kommunen", "212000-0142", "", "")));
    }

    [Fact]
    public void An_agreement_binds_from_its_first_day_to_its_last()
    {
        Assert.False(drawn.Agreement.InForceOn(drawn.Agreement.StartsOn));
        drawn.Signed();

        Assert.True(drawn.Agreement.InForceOn(drawn.Agreement.StartsOn));
        Assert.True(drawn.Agreement.InForceOn(drawn.Agreement.EndsOn));
        Assert.False(drawn.Agreement.InForceOn(drawn.Agreement.StartsOn.AddDays(-1)));
        Assert.False(drawn.Agreement.InForceOn(drawn.Agreement.EndsOn.AddDays(1)));
    }

    [Fact]
    public void Settings_are_changed_only_when_something_differs()
    {
        var same = drawn.Agreement.Settings;

        Assert.Equal([AgreementRules.NothingChanged], Refused.By(() => drawn.Agreement.ChangeSettings(same, "", drawn.Coordinator)));
        Assert.Empty(Refused.By(() => drawn.Agreement.ChangeSettings(same with { RenewalMonths = 12 }, "", drawn.Coordinator)));
    }

    [Fact]
    public void What_is_chosen_while_the_agreement_is_a_draft_holds_for_its_whole_term()
    {
        var calendar = drawn.Agreement.Settings with { HalfYears = HalfYearKind.Calendar };
        var chosen = drawn.Agreement.ChangeSettings(calendar, "", drawn.Coordinator);
        drawn.Signed();
        var changed = drawn.Agreement.ChangeSettings(calendar with { HalfYears = HalfYearKind.Agreement }, "Skäl", drawn.Coordinator);

        Assert.Equal(
            [new HalfYearCut(DateOnly.MinValue, HalfYearKind.Calendar), new HalfYearCut(Drawn.Today, HalfYearKind.Agreement)],
            HalfYearCut.Of(drawn.Agreement.HalfYears, [chosen, changed])
        );
    }

    [Fact]
    public void The_settings_of_an_agreement_that_binds_are_changed_with_a_reason_and_the_earlier_ones_are_kept()
    {
        drawn.Signed();
        var before = drawn.Agreement.Settings;
        var after = before with { ConsultationMonths = 9 };
        Assert.Equal([AgreementRules.SettingsNeedReason], Refused.By(() => drawn.Agreement.ChangeSettings(after, "", drawn.Coordinator)));
        Assert.Equal(before, drawn.Agreement.Settings);

        var change = drawn.Agreement.ChangeSettings(after, "Enligt protokoll § 4", drawn.Coordinator);
        Assert.Equal((before, after, Drawn.Today), (change.Before, change.After, change.On));
        Assert.Equal(after, drawn.Agreement.Settings);
    }
}

public class AmendmentRulesTests
{
    private readonly Drawn drawn = new Drawn().Signed();

    private Amendment Written() => new(drawn.Agreement, drawn.First, "Tid");

    private void Share(Amendment amendment, string text = "Punkt 7 ändras.") =>
        amendment.Share(amendment.Edit(drawn.First.Id, new AmendmentContent("Tid", text), drawn.Coordinator), drawn.Coordinator);

    [Fact]
    public void An_amendment_is_written_only_to_an_agreement_that_is_signed() =>
        Assert.Equal(
            [AgreementRules.NotSignedYet],
            Refused.By(() =>
            {
                var draft = new Drawn();
                _ = new Amendment(draft.Agreement, draft.First, "Tid");
            })
        );

    [Fact]
    public void An_amendment_is_shared_before_it_is_sent()
    {
        var amendment = Written();

        Assert.Equal([AmendmentRules.ShareFirst], amendment.WhyNotSend().Rules);
        Share(amendment);
        Assert.Empty(amendment.WhyNotSend().Rules);
    }

    [Fact]
    public void An_amendment_says_what_it_changes()
    {
        var amendment = Written();
        Share(amendment, "  ");

        Assert.Equal([AmendmentRules.NeedsText], Refused.By(() => amendment.Send(1, drawn.First.Id)));
    }

    [Fact]
    public void What_is_sent_is_all_that_the_sending_party_has_written()
    {
        var amendment = Written();
        Share(amendment);
        amendment.Edit(drawn.First.Id, new AmendmentContent("Tid", "Annat."), drawn.Coordinator);

        Assert.Equal([AmendmentRules.ShareDraftFirst], Refused.By(() => amendment.Send(1, drawn.First.Id)));
        Assert.Empty(Refused.By(() => amendment.Send(1, drawn.Second.Id)));
    }

    [Fact]
    public void An_amendment_that_is_sent_is_not_edited()
    {
        var amendment = Written();
        Share(amendment);
        amendment.Send(1, drawn.First.Id);

        Assert.Equal([AmendmentRules.OnlyDraftIsEdited], Refused.By(() => Share(amendment, "Annat")));
        amendment.Drafts.Clear();
        Assert.Equal([AmendmentRules.OnlyDraftIsEdited], Refused.By(() => amendment.Send(1, drawn.First.Id)));
    }

    [Fact]
    public void An_amendment_that_has_been_sent_is_not_removed()
    {
        var amendment = Written();
        Assert.Empty(amendment.WhyNotRemove().Rules);
        Share(amendment);
        amendment.Send(1, drawn.First.Id);
        amendment.BackToDraft();

        Assert.Equal([AmendmentRules.WasSent], amendment.WhyNotRemove().Rules);
        Assert.Empty(amendment.WhyNotEdit().Rules);
    }
}
