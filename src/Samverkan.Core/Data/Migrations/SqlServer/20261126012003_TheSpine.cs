using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Samverkan.Core.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class TheSpine : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "SurveyQuestions",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "SurveyAnswers",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "StoredFiles",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Round",
                table: "StoredFiles",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "StoredFiles",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "Standpoint",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "Sources",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "SignatureRequests",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "Signature",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "Series",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "SectionSources",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "Sections",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "SectionImages",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "SectionDrafts",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "SectionComments",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "SealedDocument",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "ReviewRounds",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "PriorityCategories",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "PriorityAreas",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "Population",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "BaseJson",
                table: "PlanDrafts",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "",
                collation: "Finnish_Swedish_CI_AS");

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "PlanDrafts",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "PlanActivity",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "Persons",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "Parties",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "Key",
                table: "Outbox",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "",
                collation: "Finnish_Swedish_CI_AS");

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "Organisations",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "Observations",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "Meetings",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "ImportNames",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "Holdings",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "History",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "Functions",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "FrozenDocuments",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "FigureImports",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "Decisions",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "CrimeSets",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "Contributions",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "Clauses",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "Causes",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "CategoryStances",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "BoundaryBreak",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "BodyMembers",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "Bodies",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "Attendance",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "Areas",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "AreaChanges",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "AnnexVersions",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "AnnexTransitions",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "Annexes",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "Amendments",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "Agreements",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "AgendaItems",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "Adjustment",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "ActionPlans",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateTable(
                name: "ChangeStamps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Stamp = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChangeStamps", x => x.Id);
                });

            // Identities are made in the order of time, which this database does not sort them by; there is no installation of it yet.
            migrationBuilder.Sql("""
                WITH o AS (SELECT [Sequence], ROW_NUMBER() OVER (ORDER BY [Id]) AS n FROM [SurveyQuestions]) UPDATE o SET [Sequence] = n;
                """);

            migrationBuilder.Sql("""
                WITH o AS (SELECT [Sequence], ROW_NUMBER() OVER (ORDER BY [Id]) AS n FROM [SurveyAnswers]) UPDATE o SET [Sequence] = n;
                """);

            migrationBuilder.Sql("""
                WITH o AS (SELECT [Sequence], ROW_NUMBER() OVER (ORDER BY [Id]) AS n FROM [StoredFiles]) UPDATE o SET [Sequence] = n;
                """);

            migrationBuilder.Sql("""
                WITH o AS (SELECT [Sequence], ROW_NUMBER() OVER (ORDER BY [Id]) AS n FROM [Standpoint]) UPDATE o SET [Sequence] = n;
                """);

            migrationBuilder.Sql("""
                WITH o AS (SELECT [Sequence], ROW_NUMBER() OVER (ORDER BY [Id]) AS n FROM [Sources]) UPDATE o SET [Sequence] = n;
                """);

            migrationBuilder.Sql("""
                WITH o AS (SELECT [Sequence], ROW_NUMBER() OVER (ORDER BY [Id]) AS n FROM [SignatureRequests]) UPDATE o SET [Sequence] = n;
                """);

            migrationBuilder.Sql("""
                WITH o AS (SELECT [Sequence], ROW_NUMBER() OVER (ORDER BY [Id]) AS n FROM [Signature]) UPDATE o SET [Sequence] = n;
                """);

            migrationBuilder.Sql("""
                WITH o AS (SELECT [Sequence], ROW_NUMBER() OVER (ORDER BY [Id]) AS n FROM [Series]) UPDATE o SET [Sequence] = n;
                """);

            migrationBuilder.Sql("""
                WITH o AS (SELECT [Sequence], ROW_NUMBER() OVER (ORDER BY [Id]) AS n FROM [SectionSources]) UPDATE o SET [Sequence] = n;
                """);

            migrationBuilder.Sql("""
                WITH o AS (SELECT [Sequence], ROW_NUMBER() OVER (ORDER BY [Id]) AS n FROM [Sections]) UPDATE o SET [Sequence] = n;
                """);

            migrationBuilder.Sql("""
                WITH o AS (SELECT [Sequence], ROW_NUMBER() OVER (ORDER BY [Id]) AS n FROM [SectionImages]) UPDATE o SET [Sequence] = n;
                """);

            migrationBuilder.Sql("""
                WITH o AS (SELECT [Sequence], ROW_NUMBER() OVER (ORDER BY [Id]) AS n FROM [SectionDrafts]) UPDATE o SET [Sequence] = n;
                """);

            migrationBuilder.Sql("""
                WITH o AS (SELECT [Sequence], ROW_NUMBER() OVER (ORDER BY [Id]) AS n FROM [SectionComments]) UPDATE o SET [Sequence] = n;
                """);

            migrationBuilder.Sql("""
                WITH o AS (SELECT [Sequence], ROW_NUMBER() OVER (ORDER BY [Id]) AS n FROM [SealedDocument]) UPDATE o SET [Sequence] = n;
                """);

            migrationBuilder.Sql("""
                WITH o AS (SELECT [Sequence], ROW_NUMBER() OVER (ORDER BY [Id]) AS n FROM [ReviewRounds]) UPDATE o SET [Sequence] = n;
                """);

            migrationBuilder.Sql("""
                WITH o AS (SELECT [Sequence], ROW_NUMBER() OVER (ORDER BY [Id]) AS n FROM [PriorityCategories]) UPDATE o SET [Sequence] = n;
                """);

            migrationBuilder.Sql("""
                WITH o AS (SELECT [Sequence], ROW_NUMBER() OVER (ORDER BY [Id]) AS n FROM [PriorityAreas]) UPDATE o SET [Sequence] = n;
                """);

            migrationBuilder.Sql("""
                WITH o AS (SELECT [Sequence], ROW_NUMBER() OVER (ORDER BY [Id]) AS n FROM [Population]) UPDATE o SET [Sequence] = n;
                """);

            migrationBuilder.Sql("""
                WITH o AS (SELECT [Sequence], ROW_NUMBER() OVER (ORDER BY [Id]) AS n FROM [PlanDrafts]) UPDATE o SET [Sequence] = n;
                """);

            migrationBuilder.Sql("""
                WITH o AS (SELECT [Sequence], ROW_NUMBER() OVER (ORDER BY [Id]) AS n FROM [PlanActivity]) UPDATE o SET [Sequence] = n;
                """);

            migrationBuilder.Sql("""
                WITH o AS (SELECT [Sequence], ROW_NUMBER() OVER (ORDER BY [Id]) AS n FROM [Persons]) UPDATE o SET [Sequence] = n;
                """);

            migrationBuilder.Sql("""
                WITH o AS (SELECT [Sequence], ROW_NUMBER() OVER (ORDER BY [Id]) AS n FROM [Parties]) UPDATE o SET [Sequence] = n;
                """);

            migrationBuilder.Sql("""
                WITH o AS (SELECT [Sequence], ROW_NUMBER() OVER (ORDER BY [Id]) AS n FROM [Organisations]) UPDATE o SET [Sequence] = n;
                """);

            migrationBuilder.Sql("""
                WITH o AS (SELECT [Sequence], ROW_NUMBER() OVER (ORDER BY [Id]) AS n FROM [Observations]) UPDATE o SET [Sequence] = n;
                """);

            migrationBuilder.Sql("""
                WITH o AS (SELECT [Sequence], ROW_NUMBER() OVER (ORDER BY [Id]) AS n FROM [Meetings]) UPDATE o SET [Sequence] = n;
                """);

            migrationBuilder.Sql("""
                WITH o AS (SELECT [Sequence], ROW_NUMBER() OVER (ORDER BY [Id]) AS n FROM [ImportNames]) UPDATE o SET [Sequence] = n;
                """);

            migrationBuilder.Sql("""
                WITH o AS (SELECT [Sequence], ROW_NUMBER() OVER (ORDER BY [Id]) AS n FROM [Holdings]) UPDATE o SET [Sequence] = n;
                """);

            migrationBuilder.Sql("""
                WITH o AS (SELECT [Sequence], ROW_NUMBER() OVER (ORDER BY [Id]) AS n FROM [History]) UPDATE o SET [Sequence] = n;
                """);

            migrationBuilder.Sql("""
                WITH o AS (SELECT [Sequence], ROW_NUMBER() OVER (ORDER BY [Id]) AS n FROM [Functions]) UPDATE o SET [Sequence] = n;
                """);

            migrationBuilder.Sql("""
                WITH o AS (SELECT [Sequence], ROW_NUMBER() OVER (ORDER BY [Id]) AS n FROM [FrozenDocuments]) UPDATE o SET [Sequence] = n;
                """);

            migrationBuilder.Sql("""
                WITH o AS (SELECT [Sequence], ROW_NUMBER() OVER (ORDER BY [Id]) AS n FROM [FigureImports]) UPDATE o SET [Sequence] = n;
                """);

            migrationBuilder.Sql("""
                WITH o AS (SELECT [Sequence], ROW_NUMBER() OVER (ORDER BY [Id]) AS n FROM [Decisions]) UPDATE o SET [Sequence] = n;
                """);

            migrationBuilder.Sql("""
                WITH o AS (SELECT [Sequence], ROW_NUMBER() OVER (ORDER BY [Id]) AS n FROM [CrimeSets]) UPDATE o SET [Sequence] = n;
                """);

            migrationBuilder.Sql("""
                WITH o AS (SELECT [Sequence], ROW_NUMBER() OVER (ORDER BY [Id]) AS n FROM [Contributions]) UPDATE o SET [Sequence] = n;
                """);

            migrationBuilder.Sql("""
                WITH o AS (SELECT [Sequence], ROW_NUMBER() OVER (ORDER BY [Id]) AS n FROM [Clauses]) UPDATE o SET [Sequence] = n;
                """);

            migrationBuilder.Sql("""
                WITH o AS (SELECT [Sequence], ROW_NUMBER() OVER (ORDER BY [Id]) AS n FROM [Causes]) UPDATE o SET [Sequence] = n;
                """);

            migrationBuilder.Sql("""
                WITH o AS (SELECT [Sequence], ROW_NUMBER() OVER (ORDER BY [Id]) AS n FROM [CategoryStances]) UPDATE o SET [Sequence] = n;
                """);

            migrationBuilder.Sql("""
                WITH o AS (SELECT [Sequence], ROW_NUMBER() OVER (ORDER BY [Id]) AS n FROM [BoundaryBreak]) UPDATE o SET [Sequence] = n;
                """);

            migrationBuilder.Sql("""
                WITH o AS (SELECT [Sequence], ROW_NUMBER() OVER (ORDER BY [Id]) AS n FROM [BodyMembers]) UPDATE o SET [Sequence] = n;
                """);

            migrationBuilder.Sql("""
                WITH o AS (SELECT [Sequence], ROW_NUMBER() OVER (ORDER BY [Id]) AS n FROM [Bodies]) UPDATE o SET [Sequence] = n;
                """);

            migrationBuilder.Sql("""
                WITH o AS (SELECT [Sequence], ROW_NUMBER() OVER (ORDER BY [Id]) AS n FROM [Attendance]) UPDATE o SET [Sequence] = n;
                """);

            migrationBuilder.Sql("""
                WITH o AS (SELECT [Sequence], ROW_NUMBER() OVER (ORDER BY [Id]) AS n FROM [Areas]) UPDATE o SET [Sequence] = n;
                """);

            migrationBuilder.Sql("""
                WITH o AS (SELECT [Sequence], ROW_NUMBER() OVER (ORDER BY [Id]) AS n FROM [AreaChanges]) UPDATE o SET [Sequence] = n;
                """);

            migrationBuilder.Sql("""
                WITH o AS (SELECT [Sequence], ROW_NUMBER() OVER (ORDER BY [Id]) AS n FROM [AnnexVersions]) UPDATE o SET [Sequence] = n;
                """);

            migrationBuilder.Sql("""
                WITH o AS (SELECT [Sequence], ROW_NUMBER() OVER (ORDER BY [Id]) AS n FROM [AnnexTransitions]) UPDATE o SET [Sequence] = n;
                """);

            migrationBuilder.Sql("""
                WITH o AS (SELECT [Sequence], ROW_NUMBER() OVER (ORDER BY [Id]) AS n FROM [Annexes]) UPDATE o SET [Sequence] = n;
                """);

            migrationBuilder.Sql("""
                WITH o AS (SELECT [Sequence], ROW_NUMBER() OVER (ORDER BY [Id]) AS n FROM [Amendments]) UPDATE o SET [Sequence] = n;
                """);

            migrationBuilder.Sql("""
                WITH o AS (SELECT [Sequence], ROW_NUMBER() OVER (ORDER BY [Id]) AS n FROM [Agreements]) UPDATE o SET [Sequence] = n;
                """);

            migrationBuilder.Sql("""
                WITH o AS (SELECT [Sequence], ROW_NUMBER() OVER (ORDER BY [Id]) AS n FROM [AgendaItems]) UPDATE o SET [Sequence] = n;
                """);

            migrationBuilder.Sql("""
                WITH o AS (SELECT [Sequence], ROW_NUMBER() OVER (ORDER BY [Id]) AS n FROM [Adjustment]) UPDATE o SET [Sequence] = n;
                """);

            migrationBuilder.Sql("""
                WITH o AS (SELECT [Sequence], ROW_NUMBER() OVER (ORDER BY [Id]) AS n FROM [ActionPlans]) UPDATE o SET [Sequence] = n;
                """);

            migrationBuilder.Sql("""
                INSERT INTO [ChangeStamps] ([Id], [Stamp]) VALUES ('00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000');
                """);

            migrationBuilder.Sql("""
                INSERT INTO [ChangeStamps] ([Id], [Stamp]) SELECT [Id], [Id] FROM [Agreements];
                """);

            migrationBuilder.Sql("""
                UPDATE [StoredFiles] SET [Round] = 1, [Kind] = CASE
                WHEN [SubjectId] IN (SELECT [Id] FROM [AnnexVersions]) THEN 'AnnexVersion'
                WHEN [SubjectId] IN (SELECT [Id] FROM [Meetings]) THEN 'Minutes'
                WHEN [SubjectId] IN (SELECT [Id] FROM [SignatureRequests]) THEN 'Signed'
                ELSE 'Attachment' END;
                """);

            migrationBuilder.CreateIndex(
                name: "IX_StoredFiles_OneOriginal",
                table: "StoredFiles",
                columns: new[] { "SubjectId", "Kind", "Round" },
                unique: true,
                filter: "\"Kind\" <> 'Attachment'");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Key",
                table: "Outbox",
                column: "Key",
                unique: true,
                filter: "\"Key\" <> ''");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ChangeStamps");

            migrationBuilder.DropIndex(
                name: "IX_StoredFiles_OneOriginal",
                table: "StoredFiles");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_Key",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "SurveyQuestions");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "SurveyAnswers");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "StoredFiles");

            migrationBuilder.DropColumn(
                name: "Round",
                table: "StoredFiles");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "StoredFiles");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "Standpoint");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "Sources");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "SignatureRequests");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "Signature");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "Series");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "SectionSources");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "Sections");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "SectionImages");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "SectionDrafts");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "SectionComments");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "SealedDocument");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "ReviewRounds");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "PriorityCategories");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "PriorityAreas");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "Population");

            migrationBuilder.DropColumn(
                name: "BaseJson",
                table: "PlanDrafts");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "PlanDrafts");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "PlanActivity");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "Persons");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "Parties");

            migrationBuilder.DropColumn(
                name: "Key",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "Observations");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "ImportNames");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "Holdings");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "History");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "Functions");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "FrozenDocuments");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "FigureImports");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "Decisions");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "CrimeSets");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "Contributions");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "Clauses");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "Causes");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "CategoryStances");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "BoundaryBreak");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "BodyMembers");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "Bodies");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "Attendance");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "Areas");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "AreaChanges");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "AnnexVersions");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "AnnexTransitions");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "Annexes");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "Amendments");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "Agreements");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "AgendaItems");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "Adjustment");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "ActionPlans");
        }
    }
}
