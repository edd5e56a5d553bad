using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Samverkan.Core.Data.Migrations.Sqlite
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
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "SurveyAnswers",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "StoredFiles",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Round",
                table: "StoredFiles",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "StoredFiles",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "Standpoint",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "Sources",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "SignatureRequests",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "Signature",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "Series",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "SectionSources",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "Sections",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "SectionImages",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "SectionDrafts",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "SectionComments",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "SealedDocument",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "ReviewRounds",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "PriorityCategories",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "PriorityAreas",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "Population",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "BaseJson",
                table: "PlanDrafts",
                type: "TEXT",
                nullable: false,
                defaultValue: "",
                collation: "SV_CI");

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "PlanDrafts",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "PlanActivity",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "Persons",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "Parties",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "Key",
                table: "Outbox",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "",
                collation: "SV_CI");

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "Organisations",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "Observations",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "Meetings",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "ImportNames",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "Holdings",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "History",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "Functions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "FrozenDocuments",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "FigureImports",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "Decisions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "CrimeSets",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "Contributions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "Clauses",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "Causes",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "CategoryStances",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "BoundaryBreak",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "BodyMembers",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "Bodies",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "Attendance",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "Areas",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "AreaChanges",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "AnnexVersions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "AnnexTransitions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "Annexes",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "Amendments",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "Agreements",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "AgendaItems",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "Adjustment",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Sequence",
                table: "ActionPlans",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateTable(
                name: "ChangeStamps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Stamp = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChangeStamps", x => x.Id);
                });

            // What is there keeps its order: rows were stored in the order in which they were made.
            migrationBuilder.Sql("""
                UPDATE "SurveyQuestions" SET "Sequence" = rowid;
                """);

            migrationBuilder.Sql("""
                UPDATE "SurveyAnswers" SET "Sequence" = rowid;
                """);

            migrationBuilder.Sql("""
                UPDATE "StoredFiles" SET "Sequence" = rowid;
                """);

            migrationBuilder.Sql("""
                UPDATE "Standpoint" SET "Sequence" = rowid;
                """);

            migrationBuilder.Sql("""
                UPDATE "Sources" SET "Sequence" = rowid;
                """);

            migrationBuilder.Sql("""
                UPDATE "SignatureRequests" SET "Sequence" = rowid;
                """);

            migrationBuilder.Sql("""
                UPDATE "Signature" SET "Sequence" = rowid;
                """);

            migrationBuilder.Sql("""
                UPDATE "Series" SET "Sequence" = rowid;
                """);

            migrationBuilder.Sql("""
                UPDATE "SectionSources" SET "Sequence" = rowid;
                """);

            migrationBuilder.Sql("""
                UPDATE "Sections" SET "Sequence" = rowid;
                """);

            migrationBuilder.Sql("""
                UPDATE "SectionImages" SET "Sequence" = rowid;
                """);

            migrationBuilder.Sql("""
                UPDATE "SectionDrafts" SET "Sequence" = rowid;
                """);

            migrationBuilder.Sql("""
                UPDATE "SectionComments" SET "Sequence" = rowid;
                """);

            migrationBuilder.Sql("""
                UPDATE "SealedDocument" SET "Sequence" = rowid;
                """);

            migrationBuilder.Sql("""
                UPDATE "ReviewRounds" SET "Sequence" = rowid;
                """);

            migrationBuilder.Sql("""
                UPDATE "PriorityCategories" SET "Sequence" = rowid;
                """);

            migrationBuilder.Sql("""
                UPDATE "PriorityAreas" SET "Sequence" = rowid;
                """);

            migrationBuilder.Sql("""
                UPDATE "Population" SET "Sequence" = rowid;
                """);

            migrationBuilder.Sql("""
                UPDATE "PlanDrafts" SET "Sequence" = rowid;
                """);

            migrationBuilder.Sql("""
                UPDATE "PlanActivity" SET "Sequence" = rowid;
                """);

            migrationBuilder.Sql("""
                UPDATE "Persons" SET "Sequence" = rowid;
                """);

            migrationBuilder.Sql("""
                UPDATE "Parties" SET "Sequence" = rowid;
                """);

            migrationBuilder.Sql("""
                UPDATE "Organisations" SET "Sequence" = rowid;
                """);

            migrationBuilder.Sql("""
                UPDATE "Observations" SET "Sequence" = rowid;
                """);

            migrationBuilder.Sql("""
                UPDATE "Meetings" SET "Sequence" = rowid;
                """);

            migrationBuilder.Sql("""
                UPDATE "ImportNames" SET "Sequence" = rowid;
                """);

            migrationBuilder.Sql("""
                UPDATE "Holdings" SET "Sequence" = rowid;
                """);

            migrationBuilder.Sql("""
                UPDATE "History" SET "Sequence" = rowid;
                """);

            migrationBuilder.Sql("""
                UPDATE "Functions" SET "Sequence" = rowid;
                """);

            migrationBuilder.Sql("""
                UPDATE "FrozenDocuments" SET "Sequence" = rowid;
                """);

            migrationBuilder.Sql("""
                UPDATE "FigureImports" SET "Sequence" = rowid;
                """);

            migrationBuilder.Sql("""
                UPDATE "Decisions" SET "Sequence" = rowid;
                """);

            migrationBuilder.Sql("""
                UPDATE "CrimeSets" SET "Sequence" = rowid;
                """);

            migrationBuilder.Sql("""
                UPDATE "Contributions" SET "Sequence" = rowid;
                """);

            migrationBuilder.Sql("""
                UPDATE "Clauses" SET "Sequence" = rowid;
                """);

            migrationBuilder.Sql("""
                UPDATE "Causes" SET "Sequence" = rowid;
                """);

            migrationBuilder.Sql("""
                UPDATE "CategoryStances" SET "Sequence" = rowid;
                """);

            migrationBuilder.Sql("""
                UPDATE "BoundaryBreak" SET "Sequence" = rowid;
                """);

            migrationBuilder.Sql("""
                UPDATE "BodyMembers" SET "Sequence" = rowid;
                """);

            migrationBuilder.Sql("""
                UPDATE "Bodies" SET "Sequence" = rowid;
                """);

            migrationBuilder.Sql("""
                UPDATE "Attendance" SET "Sequence" = rowid;
                """);

            migrationBuilder.Sql("""
                UPDATE "Areas" SET "Sequence" = rowid;
                """);

            migrationBuilder.Sql("""
                UPDATE "AreaChanges" SET "Sequence" = rowid;
                """);

            migrationBuilder.Sql("""
                UPDATE "AnnexVersions" SET "Sequence" = rowid;
                """);

            migrationBuilder.Sql("""
                UPDATE "AnnexTransitions" SET "Sequence" = rowid;
                """);

            migrationBuilder.Sql("""
                UPDATE "Annexes" SET "Sequence" = rowid;
                """);

            migrationBuilder.Sql("""
                UPDATE "Amendments" SET "Sequence" = rowid;
                """);

            migrationBuilder.Sql("""
                UPDATE "Agreements" SET "Sequence" = rowid;
                """);

            migrationBuilder.Sql("""
                UPDATE "AgendaItems" SET "Sequence" = rowid;
                """);

            migrationBuilder.Sql("""
                UPDATE "Adjustment" SET "Sequence" = rowid;
                """);

            migrationBuilder.Sql("""
                UPDATE "ActionPlans" SET "Sequence" = rowid;
                """);

            migrationBuilder.Sql("""
                INSERT INTO "ChangeStamps" ("Id", "Stamp") VALUES ('00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000');
                """);

            migrationBuilder.Sql("""
                INSERT INTO "ChangeStamps" ("Id", "Stamp") SELECT "Id", "Id" FROM "Agreements";
                """);

            migrationBuilder.Sql("""
                UPDATE "StoredFiles" SET "Round" = 1, "Kind" = CASE
                WHEN "SubjectId" IN (SELECT "Id" FROM "AnnexVersions") THEN 'AnnexVersion'
                WHEN "SubjectId" IN (SELECT "Id" FROM "Meetings") THEN 'Minutes'
                WHEN "SubjectId" IN (SELECT "Id" FROM "SignatureRequests") THEN 'Signed'
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
