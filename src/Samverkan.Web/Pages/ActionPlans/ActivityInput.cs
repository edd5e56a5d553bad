using FluentValidation;
using Samverkan.Core.ActionPlans;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.ActionPlans;

/// <summary>An activity's form: every field of the source agreement's annex 4.</summary>
public sealed class ActivityInput
{
    public string? Title { get; set; }

    public string? Description { get; set; }

    public string? Purpose { get; set; }

    public string? Term { get; set; }

    public string? Frequency { get; set; }

    public string? Responsible { get; set; }

    public string? FirstContact { get; set; }

    public string? FirstParticipants { get; set; }

    public string? FirstCommitments { get; set; }

    public string? SecondContact { get; set; }

    public string? SecondParticipants { get; set; }

    public string? SecondCommitments { get; set; }

    public string? OtherParticipants { get; set; }

    public string? Financing { get; set; } = "Respektive part bär sina egna personalkostnader.";

    public string? ToParticipants { get; set; }

    public string? WithinFirst { get; set; }

    public string? WithinSecond { get; set; }

    public string? Between { get; set; }

    public string? FollowUp { get; set; }

    public string? Outcome { get; set; }

    public static ActivityInput Of(ActivityContent a) =>
        new()
        {
            Title = a.Title,
            Description = a.Description,
            Purpose = a.Purpose,
            Term = a.Term,
            Frequency = a.Frequency,
            Responsible = a.Responsible,
            FirstContact = a.First.Contact,
            FirstParticipants = a.First.Participants,
            FirstCommitments = a.First.Commitments,
            SecondContact = a.Second.Contact,
            SecondParticipants = a.Second.Participants,
            SecondCommitments = a.Second.Commitments,
            OtherParticipants = a.OtherParticipants,
            Financing = a.Financing,
            FollowUp = a.FollowUp,
            Outcome = a.Outcome,
            ToParticipants = a.Communication.Participants,
            WithinFirst = a.Communication.WithinFirst,
            WithinSecond = a.Communication.WithinSecond,
            Between = a.Communication.Between,
        };

    public ActivityContent Content(Guid id)
    {
        static string T(string? text) => PlanInput.Lines(text);
        return new ActivityContent(
            id,
            Title!.Trim(),
            T(Description),
            T(Purpose),
            T(Term),
            T(Frequency),
            T(Responsible),
            T(OtherParticipants),
            T(Financing),
            T(FollowUp),
            T(Outcome)
        )
        {
            First = new PartyShare(T(FirstContact), T(FirstParticipants), T(FirstCommitments)),
            Second = new PartyShare(T(SecondContact), T(SecondParticipants), T(SecondCommitments)),
            Communication = new CommunicationBlocks(T(ToParticipants), T(WithinFirst), T(WithinSecond), T(Between)),
        };
    }

    public sealed class Validator : AbstractValidator<ActivityInput>
    {
        public Validator()
        {
            RuleFor(i => i.Title).Text("aktivitetens namn");
            RuleFor(i => i.Term).Printable(200);
            RuleFor(i => i.Frequency).Printable(400);
            RuleFor(i => i.Responsible).Printable(300);
            RuleFor(i => i.FirstContact).Printable(300);
            RuleFor(i => i.SecondContact).Printable(300);
            foreach (
                var text in new System.Linq.Expressions.Expression<Func<ActivityInput, string?>>[]
                {
                    i => i.Description,
                    i => i.Purpose,
                    i => i.FirstParticipants,
                    i => i.FirstCommitments,
                    i => i.SecondParticipants,
                    i => i.SecondCommitments,
                    i => i.OtherParticipants,
                    i => i.Financing,
                    i => i.ToParticipants,
                    i => i.WithinFirst,
                    i => i.WithinSecond,
                    i => i.Between,
                    i => i.FollowUp,
                    i => i.Outcome,
                }
            )
            {
                RuleFor(text).Printable(8000);
            }
        }
    }
}
