using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
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
using Samverkan.Core.Statistics;
using Samverkan.Core.Users;

namespace Samverkan.Core.Data;

/// <summary>The one model of the product; a subclass per provider carries its migrations.</summary>
public abstract class SamverkanDb(DbContextOptions options)
    : IdentityDbContext<AppUser, IdentityRole<Guid>, Guid>(options),
        IDataProtectionKeyContext
{
    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<Function> Functions => Set<Function>();

    public DbSet<Person> Persons => Set<Person>();

    public DbSet<FunctionHolding> Holdings => Set<FunctionHolding>();

    public DbSet<Agreement> Agreements => Set<Agreement>();

    public DbSet<AgreementParty> Parties => Set<AgreementParty>();

    public DbSet<Clause> Clauses => Set<Clause>();

    public DbSet<Amendment> Amendments => Set<Amendment>();

    public DbSet<Annex> Annexes => Set<Annex>();

    public DbSet<AnnexVersion> AnnexVersions => Set<AnnexVersion>();

    public DbSet<FrozenDocument> FrozenDocuments => Set<FrozenDocument>();

    public DbSet<AnnexTransition> AnnexTransitions => Set<AnnexTransition>();

    public DbSet<Section> Sections => Set<Section>();

    public DbSet<SectionDraft> SectionDrafts => Set<SectionDraft>();

    public DbSet<SectionImage> SectionImages => Set<SectionImage>();

    public DbSet<SectionEditor> SectionEditors => Set<SectionEditor>();

    public DbSet<SectionComment> SectionComments => Set<SectionComment>();

    public DbSet<ReviewRound> ReviewRounds => Set<ReviewRound>();

    public DbSet<SectionSource> SectionSources => Set<SectionSource>();

    public DbSet<Source> Sources => Set<Source>();

    public DbSet<PriorityArea> PriorityAreas => Set<PriorityArea>();

    public DbSet<AreaChange> AreaChanges => Set<AreaChange>();

    public DbSet<Contribution> Contributions => Set<Contribution>();

    public DbSet<Cause> Causes => Set<Cause>();

    public DbSet<PriorityCategory> PriorityCategories => Set<PriorityCategory>();

    public DbSet<CategoryStance> CategoryStances => Set<CategoryStance>();

    public DbSet<ActionPlan> ActionPlans => Set<ActionPlan>();

    public DbSet<PlanDraft> PlanDrafts => Set<PlanDraft>();

    public DbSet<Body> Bodies => Set<Body>();

    public DbSet<BodyMember> BodyMembers => Set<BodyMember>();

    public DbSet<Meeting> Meetings => Set<Meeting>();

    public DbSet<AgendaItem> AgendaItems => Set<AgendaItem>();

    public DbSet<Decision> Decisions => Set<Decision>();

    public DbSet<SignatureRequest> SignatureRequests => Set<SignatureRequest>();

    public DbSet<Area> Areas => Set<Area>();

    public DbSet<CrimeSet> CrimeSets => Set<CrimeSet>();

    public DbSet<ImportName> ImportNames => Set<ImportName>();

    public DbSet<Series> Series => Set<Series>();

    public DbSet<Observation> Observations => Set<Observation>();

    public DbSet<FigureImport> FigureImports => Set<FigureImport>();

    public DbSet<SurveyQuestion> SurveyQuestions => Set<SurveyQuestion>();

    public DbSet<SurveyAnswer> SurveyAnswers => Set<SurveyAnswer>();

    public DbSet<StoredFile> StoredFiles => Set<StoredFile>();

    public DbSet<HistoryEntry> History => Set<HistoryEntry>();

    public DbSet<OutboxMail> Outbox => Set<OutboxMail>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>The collation for text: Swedish order, case-insensitive.</summary>
    protected abstract string SwedishCollation { get; }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        ModelRules.Configure(builder);
        ModelRules.ApplyConventions(builder, SwedishCollation);
    }

    /// <summary>Refuses the save when the row has changed since the form was drawn.</summary>
    /// <exception cref="StaleException">Somebody else saved in between.</exception>
    public void Expect(Entity entity, int seenVersion)
    {
        if (entity.Version != seenVersion)
        {
            throw new StaleException("", "", entity.Version, entity.Id);
        }
    }

    /// <summary>Counts a change of the row although only its children changed, so that other open forms become stale.</summary>
    public void Touch(Entity entity)
    {
        if (Entry(entity).State == EntityState.Unchanged)
        {
            Entry(entity).State = EntityState.Modified;
        }
    }

    /// <summary>Adds an entity that was made by its parent, unless it is known already.</summary>
    public void AddIfNew(Entity entity)
    {
        if (Entry(entity).State == EntityState.Detached)
        {
            Add(entity);
        }
    }

    /// <summary>Only the data-protection key ring saves this way; the guards hold here too.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        ChangeTracker.DetectChanges();
        WriteGuards.Check(ChangeTracker);
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        WriteGuards.Check(ChangeTracker);
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        catch (DbUpdateConcurrencyException e) when (e.Entries.Any(x => x.Entity is Entity))
        {
            throw new StaleException(subject: e.Entries.Select(x => x.Entity).OfType<Entity>().First().Id);
        }
        catch (DbUpdateException e)
            when (e.InnerException
                    is Microsoft.Data.Sqlite.SqliteException { SqliteExtendedErrorCode: 2067 }
                        or Microsoft.Data.SqlClient.SqlException { Number: 2601 or 2627 }
            )
        {
            // Somebody else made the same thing at the same moment: a number, an address, a draft, an open request.
            throw new StaleException();
        }
    }
}

/// <summary>SQLite: the embedded default.</summary>
public sealed class SqliteSamverkanDb(DbContextOptions<SqliteSamverkanDb> options) : SamverkanDb(options)
{
    protected override string SwedishCollation => SqliteSwedish.CollationName;
}

/// <summary>SQL Server: production.</summary>
public sealed class SqlServerSamverkanDb(DbContextOptions<SqlServerSamverkanDb> options) : SamverkanDb(options)
{
    protected override string SwedishCollation => "Finnish_Swedish_CI_AS";
}
