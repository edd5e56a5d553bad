using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Samverkan.Core.ActionPlans;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Archive;
using Samverkan.Core.Common;
using Samverkan.Core.Contacts;
using Samverkan.Core.Forums;
using Samverkan.Core.History;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Meetings;
using Samverkan.Core.Notifications;
using Samverkan.Core.Signing;
using Samverkan.Core.Users;

namespace Samverkan.Core.Data;

/// <summary>Stores instants as UTC and gives them back as such.</summary>
public sealed class UtcDateTimeConverter()
    : ValueConverter<DateTime, DateTime>(
        v => v.Kind == DateTimeKind.Utc ? v : DateTime.SpecifyKind(v, DateTimeKind.Utc),
        v => DateTime.SpecifyKind(v, DateTimeKind.Utc)
    );

/// <summary>Keys, relations, indexes and the conventions that hold for every table.</summary>
internal static class ModelRules
{
    public static void Configure(ModelBuilder b)
    {
        b.Entity<Organisation>().HasIndex(o => o.Name).IsUnique();
        b.Entity<Function>(e =>
        {
            e.HasOne(f => f.Organisation).WithMany().HasForeignKey(f => f.OrganisationId);
            e.HasIndex(f => new { f.OrganisationId, f.Title }).IsUnique();
        });
        b.Entity<FunctionHolding>(e =>
        {
            e.HasOne(h => h.Function).WithMany(f => f.Holdings).HasForeignKey(h => h.FunctionId);
            e.HasOne(h => h.Person).WithMany().HasForeignKey(h => h.PersonId);
        });
        b.Entity<AppUser>().HasOne(u => u.Person).WithMany().HasForeignKey(u => u.PersonId);
        b.Entity<HistoryEntry>(e =>
        {
            e.HasIndex(h => new { h.AgreementId, h.At });
            e.HasIndex(h => new { h.SubjectId, h.At });
        });
        b.Entity<StoredFile>().HasIndex(f => f.SubjectId);
        b.Entity<OutboxMail>().HasIndex(m => new { m.SentAt, m.DueAt });
        b.Entity<OutboxMail>().Property(m => m.Id).ValueGeneratedNever();
        Agreements(b);
        Bodies(b);
        WorkingMaterial(b);
        Lagesbild(b);
        Meetings(b);
        StatisticsModel.Configure(b);
        b.Entity<SignatureRequest>(e =>
        {
            e.HasOne(r => r.Agreement).WithMany().HasForeignKey(r => r.AgreementId);
            e.HasOne<AnnexVersion>().WithMany().HasForeignKey(r => r.AnnexVersionId);
            e.HasOne<Amendment>().WithMany().HasForeignKey(r => r.AmendmentId);
            e.HasMany(r => r.Documents).WithOne().HasForeignKey(d => d.RequestId);
            e.HasMany(r => r.Signatures).WithOne().HasForeignKey(s => s.RequestId);
        });
        b.Entity<SignatureRequest>()
            .HasIndex(r => r.AgreementId)
            .IsUnique()
            .HasFilter("\"State\" = 'Open'")
            .HasDatabaseName("IX_SignatureRequests_OneOpen");
        b.Entity<Signature>().HasIndex(s => new { s.RequestId, s.PartyOrder }).IsUnique();
    }

    private static void Agreements(ModelBuilder b)
    {
        b.Entity<Agreement>(e =>
        {
            e.HasIndex(a => a.Slug).IsUnique();
            e.HasIndex(a => a.Kind);
            e.HasOne(a => a.Parent).WithMany().HasForeignKey(a => a.ParentId);
            e.HasMany(a => a.Parties).WithOne().HasForeignKey(p => p.AgreementId);
            e.HasMany(a => a.Clauses).WithOne().HasForeignKey(c => c.AgreementId);
            e.Ignore(a => a.Settings);
        });
        b.Entity<AgreementParty>(e =>
        {
            e.HasOne(p => p.Organisation).WithMany().HasForeignKey(p => p.OrganisationId);
            e.HasOne(p => p.ContactFunction).WithMany().HasForeignKey(p => p.ContactFunctionId);
            e.HasOne(p => p.SignatoryFunction).WithMany().HasForeignKey(p => p.SignatoryFunctionId);
            e.HasIndex(p => new { p.OrganisationId, p.DiaryNumber }).IsUnique().HasFilter("\"DiaryNumber\" <> ''");
        });
        b.Entity<Amendment>(e =>
        {
            e.HasOne<Agreement>().WithMany().HasForeignKey(a => a.AgreementId);
            e.HasIndex(a => new { a.AgreementId, a.Number }).IsUnique().HasFilter("\"Number\" > 0");
        });
        b.Entity<Annex>(e =>
        {
            e.HasOne(a => a.Agreement).WithMany().HasForeignKey(a => a.AgreementId);
            e.HasMany(a => a.Versions).WithOne(v => v.Annex).HasForeignKey(v => v.AnnexId);
            e.HasIndex(a => new { a.AgreementId, a.Kind }).IsUnique();
        });
        b.Entity<AnnexVersion>(e =>
        {
            e.HasIndex(v => new { v.AnnexId, v.Number }).IsUnique();
            e.HasIndex(v => v.AnnexId)
                .IsUnique()
                .HasFilter("\"Status\" IN ('Draft', 'Submitted', 'Decided')")
                .HasDatabaseName("IX_AnnexVersions_OneOpen");
            e.HasIndex(v => new { v.AgreementId, v.Status });
            e.HasMany(v => v.Transitions).WithOne().HasForeignKey(t => t.AnnexVersionId);
        });
    }

    private static void Bodies(ModelBuilder b)
    {
        b.Entity<Body>(e =>
        {
            e.HasOne(x => x.Agreement).WithMany().HasForeignKey(x => x.AgreementId);
            e.HasMany(x => x.Members).WithOne().HasForeignKey(m => m.BodyId);
            e.HasOne<Body>().WithMany().HasForeignKey(x => x.ParentId);
            e.Ignore(x => x.DecisionMakers);
        });
        b.Entity<BodyMember>(e =>
        {
            e.HasOne(m => m.Function).WithMany().HasForeignKey(m => m.FunctionId);
            e.HasIndex(m => m.AgreementId);
        });
    }

    private static void WorkingMaterial(ModelBuilder b)
    {
        b.Entity<Section>(e =>
        {
            e.HasOne(s => s.Annex).WithMany().HasForeignKey(s => s.AnnexId);
            e.HasOne<Section>().WithMany().HasForeignKey(s => s.ParentId);
            e.HasMany(s => s.Drafts).WithOne().HasForeignKey(d => d.SectionId);
        });
        b.Entity<SectionDraft>().HasIndex(d => new { d.SectionId, d.PartyId }).IsUnique();
        b.Entity<SectionImage>().HasOne<Section>().WithMany().HasForeignKey(i => i.SectionId);
        b.Entity<SectionEditor>(e =>
        {
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => new { x.SectionId, x.UserId }).IsUnique();
            e.HasIndex(x => x.SeenAt);
            e.HasOne<Section>().WithMany().HasForeignKey(x => x.SectionId);
        });
        b.Entity<SectionSource>(e =>
        {
            e.HasIndex(l => new { l.SectionId, l.SourceId }).IsUnique();
            e.HasOne<Section>().WithMany().HasForeignKey(l => l.SectionId);
            e.HasOne<Source>().WithMany().HasForeignKey(l => l.SourceId);
        });
        b.Entity<Section>().Ignore(s => s.Marking);
        b.Entity<SectionDraft>().Ignore(d => d.Marking).HasIndex(d => d.PartyId);
        b.Entity<ActionPlan>(e =>
        {
            e.HasOne<Agreement>().WithMany().HasForeignKey(p => p.AgreementId);
            e.HasOne<PriorityArea>().WithMany().HasForeignKey(p => p.PriorityAreaId);
            e.HasMany(p => p.Activities).WithOne().HasForeignKey(a => a.PlanId);
            e.HasMany(p => p.Drafts).WithOne().HasForeignKey(d => d.PlanId);
            e.Ignore(p => p.Content);
        });
        b.Entity<PlanActivity>().Ignore(a => a.Content);
        b.Entity<PlanDraft>().HasIndex(d => new { d.PlanId, d.PartyId }).IsUnique();
        b.Entity<PlanDraft>().HasIndex(d => d.PartyId);
        b.Entity<PlanDraft>().Ignore(d => d.Content);
    }

    private static void Lagesbild(ModelBuilder b)
    {
        b.Entity<SectionComment>().HasOne<Section>().WithMany().HasForeignKey(c => c.SectionId);
        b.Entity<ReviewRound>().HasOne<Section>().WithMany().HasForeignKey(r => r.SectionId);
        b.Entity<ReviewRound>()
            .HasIndex(r => r.SectionId)
            .IsUnique()
            .HasFilter("\"DoneAt\" IS NULL")
            .HasDatabaseName("IX_ReviewRounds_OneOpen");
        b.Entity<Source>().Ignore(s => s.Marking);
        b.Entity<Source>().HasOne<Agreement>().WithMany().HasForeignKey(s => s.AgreementId);
        b.Entity<Contribution>().HasOne<AgreementParty>().WithMany().HasForeignKey(c => c.PartyId);
        b.Entity<Contribution>().HasOne<Agreement>().WithMany().HasForeignKey(c => c.AgreementId);
        b.Entity<Cause>().HasOne<PriorityArea>().WithMany().HasForeignKey(c => c.PriorityAreaId);
        b.Entity<PriorityCategory>().HasIndex(c => new { c.AgreementId, c.Name }).IsUnique();
        b.Entity<PriorityCategory>().HasOne<Agreement>().WithMany().HasForeignKey(c => c.AgreementId);
        b.Entity<CategoryStance>().HasIndex(s => new { s.AgreementId, s.CategoryId }).IsUnique();
        b.Entity<CategoryStance>().HasOne<PriorityCategory>().WithMany().HasForeignKey(s => s.CategoryId);
        b.Entity<CategoryStance>().HasOne<Agreement>().WithMany().HasForeignKey(s => s.AgreementId);
        b.Entity<PriorityArea>().HasMany(a => a.Changes).WithOne().HasForeignKey(c => c.AreaId);
        b.Entity<PriorityArea>().HasOne<Agreement>().WithMany().HasForeignKey(s => s.AgreementId);
    }

    private static void Meetings(ModelBuilder b)
    {
        b.Entity<Meeting>(e =>
        {
            e.HasOne(m => m.Body).WithMany().HasForeignKey(m => m.BodyId);
            e.HasMany(m => m.Items).WithOne().HasForeignKey(i => i.MeetingId);
            e.HasMany(m => m.Attendances).WithOne().HasForeignKey(a => a.MeetingId);
            e.HasMany(m => m.Adjustments).WithOne().HasForeignKey(a => a.MeetingId);
            e.HasIndex(m => new
                {
                    m.BodyId,
                    m.Year,
                    m.Number,
                })
                .IsUnique();
            e.HasIndex(m => new { m.AgreementId, m.StartsAt });
            e.Ignore(m => m.Minutes);
            e.Ignore(m => m.Standing);
        });
        b.Entity<Adjustment>()
            .HasIndex(a => new
            {
                a.MeetingId,
                a.Round,
                a.PartyOrder,
            })
            .IsUnique();
        b.Entity<AgendaItem>(e =>
        {
            e.Ignore(i => i.SubjectHash);
            e.Ignore(i => i.Marking);
            e.HasOne(i => i.AnnexVersion).WithMany().HasForeignKey(i => i.AnnexVersionId);
            e.HasOne(i => i.Decision).WithOne().HasForeignKey<Decision>(d => d.AgendaItemId);
        });
        b.Entity<Decision>(e =>
        {
            e.HasMany(d => d.Standpoints).WithOne().HasForeignKey(s => s.DecisionId);
            e.HasIndex(d => new
                {
                    d.BodyId,
                    d.Year,
                    d.Number,
                })
                .IsUnique()
                .HasFilter("\"Number\" IS NOT NULL");
            e.HasIndex(d => new { d.AgreementId, d.DecidedOn });
        });
        b.Entity<Standpoint>().HasIndex(s => new { s.DecisionId, s.PartyOrder }).IsUnique();
        b.Entity<AnnexVersion>().Ignore(v => v.Document);
        b.Entity<AnnexVersion>().HasOne(v => v.Frozen).WithMany().HasForeignKey(v => v.FrozenId);
        b.Entity<FrozenDocument>().Ignore(d => d.Document);
    }

    /// <summary>
    /// Keys are set in code, versions guard against stale saves, what belongs to an agreement is found by its id, nothing is deleted by
    /// cascade, text sorts the Swedish way.
    /// </summary>
    public static void ApplyConventions(ModelBuilder b, string collation)
    {
        foreach (var type in b.Model.GetEntityTypes())
        {
            if (typeof(Entity).IsAssignableFrom(type.ClrType))
            {
                b.Entity(type.ClrType).Property(nameof(Entity.Id)).ValueGeneratedNever();
                b.Entity(type.ClrType).Property(nameof(Entity.Version)).IsConcurrencyToken();
            }

            if (type.FindProperty("AgreementId") is { } agreement && !type.GetIndexes().Any(i => i.Properties[0] == agreement))
            {
                b.Entity(type.ClrType).HasIndex("AgreementId");
            }

            foreach (
                var key in type.GetForeignKeys()
                    .Where(k => k.DeclaringEntityType.ClrType.Namespace?.StartsWith("Samverkan", StringComparison.Ordinal) == true)
            )
            {
                key.DeleteBehavior = DeleteBehavior.Restrict;
            }

            foreach (
                var property in type.GetProperties()
                    .Where(p =>
                        p.ClrType == typeof(string) && type.ClrType.Namespace?.StartsWith("Samverkan", StringComparison.Ordinal) == true
                    )
            )
            {
                property.SetCollation(collation);
            }
        }
    }
}
