using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Samverkan.Core.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class ActsAndWork : Migration
    {
        // A primary key cannot be dropped while foreign keys rest on it: they are taken away first and put back last.
        private static readonly (string Name, string Table, string Column, string Principal)[] Keys =
        [
            ("FK_ActionPlans_Agreements_AgreementId", "ActionPlans", "AgreementId", "Agreements"),
            ("FK_ActionPlans_PriorityAreas_PriorityAreaId", "ActionPlans", "PriorityAreaId", "PriorityAreas"),
            ("FK_Adjustment_Meetings_MeetingId", "Adjustment", "MeetingId", "Meetings"),
            ("FK_AgendaItems_AnnexVersions_AnnexVersionId", "AgendaItems", "AnnexVersionId", "AnnexVersions"),
            ("FK_AgendaItems_Meetings_MeetingId", "AgendaItems", "MeetingId", "Meetings"),
            ("FK_Agreements_Agreements_ParentId", "Agreements", "ParentId", "Agreements"),
            ("FK_Amendments_Agreements_AgreementId", "Amendments", "AgreementId", "Agreements"),
            ("FK_AnnexTransitions_AnnexVersions_AnnexVersionId", "AnnexTransitions", "AnnexVersionId", "AnnexVersions"),
            ("FK_AnnexVersions_Annexes_AnnexId", "AnnexVersions", "AnnexId", "Annexes"),
            ("FK_AnnexVersions_FrozenDocuments_FrozenId", "AnnexVersions", "FrozenId", "FrozenDocuments"),
            ("FK_Annexes_Agreements_AgreementId", "Annexes", "AgreementId", "Agreements"),
            ("FK_AreaChanges_PriorityAreas_AreaId", "AreaChanges", "AreaId", "PriorityAreas"),
            ("FK_Areas_Areas_ParentId", "Areas", "ParentId", "Areas"),
            ("FK_AspNetUsers_Persons_PersonId", "AspNetUsers", "PersonId", "Persons"),
            ("FK_Attendance_Meetings_MeetingId", "Attendance", "MeetingId", "Meetings"),
            ("FK_Bodies_Agreements_AgreementId", "Bodies", "AgreementId", "Agreements"),
            ("FK_Bodies_Bodies_ParentId", "Bodies", "ParentId", "Bodies"),
            ("FK_BodyMembers_Bodies_BodyId", "BodyMembers", "BodyId", "Bodies"),
            ("FK_BodyMembers_Functions_FunctionId", "BodyMembers", "FunctionId", "Functions"),
            ("FK_BoundaryBreak_Areas_AreaId", "BoundaryBreak", "AreaId", "Areas"),
            ("FK_CategoryStances_Agreements_AgreementId", "CategoryStances", "AgreementId", "Agreements"),
            ("FK_CategoryStances_PriorityCategories_CategoryId", "CategoryStances", "CategoryId", "PriorityCategories"),
            ("FK_Causes_PriorityAreas_PriorityAreaId", "Causes", "PriorityAreaId", "PriorityAreas"),
            ("FK_Clauses_Agreements_AgreementId", "Clauses", "AgreementId", "Agreements"),
            ("FK_Contributions_Agreements_AgreementId", "Contributions", "AgreementId", "Agreements"),
            ("FK_Contributions_Parties_PartyId", "Contributions", "PartyId", "Parties"),
            ("FK_Decisions_AgendaItems_AgendaItemId", "Decisions", "AgendaItemId", "AgendaItems"),
            ("FK_Functions_Organisations_OrganisationId", "Functions", "OrganisationId", "Organisations"),
            ("FK_Holdings_Functions_FunctionId", "Holdings", "FunctionId", "Functions"),
            ("FK_Holdings_Persons_PersonId", "Holdings", "PersonId", "Persons"),
            ("FK_MeetingMoves_Meetings_MeetingId", "MeetingMoves", "MeetingId", "Meetings"),
            ("FK_Meetings_Bodies_BodyId", "Meetings", "BodyId", "Bodies"),
            ("FK_Observations_FigureImports_ImportId", "Observations", "ImportId", "FigureImports"),
            ("FK_Observations_Series_SeriesId", "Observations", "SeriesId", "Series"),
            ("FK_Parties_Agreements_AgreementId", "Parties", "AgreementId", "Agreements"),
            ("FK_Parties_Functions_ContactFunctionId", "Parties", "ContactFunctionId", "Functions"),
            ("FK_Parties_Functions_SignatoryFunctionId", "Parties", "SignatoryFunctionId", "Functions"),
            ("FK_Parties_Organisations_OrganisationId", "Parties", "OrganisationId", "Organisations"),
            ("FK_PlanActivity_ActionPlans_PlanId", "PlanActivity", "PlanId", "ActionPlans"),
            ("FK_PlanDrafts_ActionPlans_PlanId", "PlanDrafts", "PlanId", "ActionPlans"),
            ("FK_Population_Areas_AreaId", "Population", "AreaId", "Areas"),
            ("FK_PriorityAreas_Agreements_AgreementId", "PriorityAreas", "AgreementId", "Agreements"),
            ("FK_PriorityCategories_Agreements_AgreementId", "PriorityCategories", "AgreementId", "Agreements"),
            ("FK_ReviewRounds_Sections_SectionId", "ReviewRounds", "SectionId", "Sections"),
            ("FK_SealedDocument_SignatureRequests_RequestId", "SealedDocument", "RequestId", "SignatureRequests"),
            ("FK_SectionComments_Sections_SectionId", "SectionComments", "SectionId", "Sections"),
            ("FK_SectionDrafts_Sections_SectionId", "SectionDrafts", "SectionId", "Sections"),
            ("FK_SectionEditors_Sections_SectionId", "SectionEditors", "SectionId", "Sections"),
            ("FK_SectionImages_Sections_SectionId", "SectionImages", "SectionId", "Sections"),
            ("FK_SectionSources_Sections_SectionId", "SectionSources", "SectionId", "Sections"),
            ("FK_SectionSources_Sources_SourceId", "SectionSources", "SourceId", "Sources"),
            ("FK_Sections_Annexes_AnnexId", "Sections", "AnnexId", "Annexes"),
            ("FK_Sections_Sections_ParentId", "Sections", "ParentId", "Sections"),
            ("FK_Series_Areas_AreaId", "Series", "AreaId", "Areas"),
            ("FK_Series_CrimeSets_CrimeSetId", "Series", "CrimeSetId", "CrimeSets"),
            ("FK_SettingsChanges_Agreements_AgreementId", "SettingsChanges", "AgreementId", "Agreements"),
            ("FK_SignatureRequests_Agreements_AgreementId", "SignatureRequests", "AgreementId", "Agreements"),
            ("FK_SignatureRequests_Amendments_AmendmentId", "SignatureRequests", "AmendmentId", "Amendments"),
            ("FK_SignatureRequests_AnnexVersions_AnnexVersionId", "SignatureRequests", "AnnexVersionId", "AnnexVersions"),
            ("FK_Signature_SignatureRequests_RequestId", "Signature", "RequestId", "SignatureRequests"),
            ("FK_Sources_Agreements_AgreementId", "Sources", "AgreementId", "Agreements"),
            ("FK_Standpoint_Decisions_DecisionId", "Standpoint", "DecisionId", "Decisions"),
            ("FK_SurveyAnswers_Areas_AreaId", "SurveyAnswers", "AreaId", "Areas"),
            ("FK_SurveyAnswers_SurveyQuestions_QuestionId", "SurveyAnswers", "QuestionId", "SurveyQuestions"),
        ];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var key in Keys)
            {
                migrationBuilder.DropForeignKey(name: key.Name, table: key.Table);
            }

            migrationBuilder.DropPrimaryKey(
                name: "PK_SurveyQuestions",
                table: "SurveyQuestions");

            migrationBuilder.DropPrimaryKey(
                name: "PK_SurveyAnswers",
                table: "SurveyAnswers");

            migrationBuilder.DropPrimaryKey(
                name: "PK_StoredFiles",
                table: "StoredFiles");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Standpoint",
                table: "Standpoint");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Sources",
                table: "Sources");

            migrationBuilder.DropPrimaryKey(
                name: "PK_SignatureRequests",
                table: "SignatureRequests");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Signature",
                table: "Signature");

            migrationBuilder.DropPrimaryKey(
                name: "PK_SettingsChanges",
                table: "SettingsChanges");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Series",
                table: "Series");

            migrationBuilder.DropPrimaryKey(
                name: "PK_SectionSources",
                table: "SectionSources");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Sections",
                table: "Sections");

            migrationBuilder.DropPrimaryKey(
                name: "PK_SectionImages",
                table: "SectionImages");

            migrationBuilder.DropPrimaryKey(
                name: "PK_SectionDrafts",
                table: "SectionDrafts");

            migrationBuilder.DropPrimaryKey(
                name: "PK_SectionComments",
                table: "SectionComments");

            migrationBuilder.DropPrimaryKey(
                name: "PK_SealedDocument",
                table: "SealedDocument");

            migrationBuilder.DropPrimaryKey(
                name: "PK_ReviewRounds",
                table: "ReviewRounds");

            migrationBuilder.DropPrimaryKey(
                name: "PK_PriorityCategories",
                table: "PriorityCategories");

            migrationBuilder.DropPrimaryKey(
                name: "PK_PriorityAreas",
                table: "PriorityAreas");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Population",
                table: "Population");

            migrationBuilder.DropPrimaryKey(
                name: "PK_PlanDrafts",
                table: "PlanDrafts");

            migrationBuilder.DropPrimaryKey(
                name: "PK_PlanActivity",
                table: "PlanActivity");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Persons",
                table: "Persons");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Parties",
                table: "Parties");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Organisations",
                table: "Organisations");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Observations",
                table: "Observations");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Meetings",
                table: "Meetings");

            migrationBuilder.DropPrimaryKey(
                name: "PK_MeetingMoves",
                table: "MeetingMoves");

            migrationBuilder.DropPrimaryKey(
                name: "PK_ImportNames",
                table: "ImportNames");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Holdings",
                table: "Holdings");

            migrationBuilder.DropPrimaryKey(
                name: "PK_History",
                table: "History");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Functions",
                table: "Functions");

            migrationBuilder.DropPrimaryKey(
                name: "PK_FrozenDocuments",
                table: "FrozenDocuments");

            migrationBuilder.DropPrimaryKey(
                name: "PK_FigureImports",
                table: "FigureImports");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Decisions",
                table: "Decisions");

            migrationBuilder.DropPrimaryKey(
                name: "PK_CrimeSets",
                table: "CrimeSets");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Contributions",
                table: "Contributions");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Clauses",
                table: "Clauses");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Causes",
                table: "Causes");

            migrationBuilder.DropPrimaryKey(
                name: "PK_CategoryStances",
                table: "CategoryStances");

            migrationBuilder.DropPrimaryKey(
                name: "PK_BoundaryBreak",
                table: "BoundaryBreak");

            migrationBuilder.DropPrimaryKey(
                name: "PK_BodyMembers",
                table: "BodyMembers");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Bodies",
                table: "Bodies");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Attendance",
                table: "Attendance");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Areas",
                table: "Areas");

            migrationBuilder.DropPrimaryKey(
                name: "PK_AreaChanges",
                table: "AreaChanges");

            migrationBuilder.DropPrimaryKey(
                name: "PK_AnnexVersions",
                table: "AnnexVersions");

            migrationBuilder.DropPrimaryKey(
                name: "PK_AnnexTransitions",
                table: "AnnexTransitions");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Annexes",
                table: "Annexes");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Amendments",
                table: "Amendments");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Agreements",
                table: "Agreements");

            migrationBuilder.DropPrimaryKey(
                name: "PK_AgendaItems",
                table: "AgendaItems");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Adjustment",
                table: "Adjustment");

            migrationBuilder.DropPrimaryKey(
                name: "PK_ActionPlans",
                table: "ActionPlans");

            migrationBuilder.AddColumn<string>(
                name: "EventId",
                table: "Outbox",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: false,
                defaultValue: "",
                collation: "Finnish_Swedish_CI_AS");

            migrationBuilder.AddColumn<Guid>(
                name: "PersonId",
                table: "Outbox",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SubjectId",
                table: "Outbox",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ActId",
                table: "History",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: false,
                defaultValue: "",
                collation: "Finnish_Swedish_CI_AS");

            migrationBuilder.AddColumn<string>(
                name: "ChangesJson",
                table: "History",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "",
                collation: "Finnish_Swedish_CI_AS");

            migrationBuilder.AddColumn<string>(
                name: "ValuesJson",
                table: "History",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "",
                collation: "Finnish_Swedish_CI_AS");

            migrationBuilder.AddPrimaryKey(
                name: "PK_SurveyQuestions",
                table: "SurveyQuestions",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_SurveyAnswers",
                table: "SurveyAnswers",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_StoredFiles",
                table: "StoredFiles",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_Standpoint",
                table: "Standpoint",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_Sources",
                table: "Sources",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_SignatureRequests",
                table: "SignatureRequests",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_Signature",
                table: "Signature",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_SettingsChanges",
                table: "SettingsChanges",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_Series",
                table: "Series",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_SectionSources",
                table: "SectionSources",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_Sections",
                table: "Sections",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_SectionImages",
                table: "SectionImages",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_SectionDrafts",
                table: "SectionDrafts",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_SectionComments",
                table: "SectionComments",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_SealedDocument",
                table: "SealedDocument",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_ReviewRounds",
                table: "ReviewRounds",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_PriorityCategories",
                table: "PriorityCategories",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_PriorityAreas",
                table: "PriorityAreas",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_Population",
                table: "Population",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_PlanDrafts",
                table: "PlanDrafts",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_PlanActivity",
                table: "PlanActivity",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_Persons",
                table: "Persons",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_Parties",
                table: "Parties",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_Organisations",
                table: "Organisations",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_Observations",
                table: "Observations",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_Meetings",
                table: "Meetings",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_MeetingMoves",
                table: "MeetingMoves",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_ImportNames",
                table: "ImportNames",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_Holdings",
                table: "Holdings",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_History",
                table: "History",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_Functions",
                table: "Functions",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_FrozenDocuments",
                table: "FrozenDocuments",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_FigureImports",
                table: "FigureImports",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_Decisions",
                table: "Decisions",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_CrimeSets",
                table: "CrimeSets",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_Contributions",
                table: "Contributions",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_Clauses",
                table: "Clauses",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_Causes",
                table: "Causes",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_CategoryStances",
                table: "CategoryStances",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_BoundaryBreak",
                table: "BoundaryBreak",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_BodyMembers",
                table: "BodyMembers",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_Bodies",
                table: "Bodies",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_Attendance",
                table: "Attendance",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_Areas",
                table: "Areas",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_AreaChanges",
                table: "AreaChanges",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_AnnexVersions",
                table: "AnnexVersions",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_AnnexTransitions",
                table: "AnnexTransitions",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_Annexes",
                table: "Annexes",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_Amendments",
                table: "Amendments",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_Agreements",
                table: "Agreements",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_AgendaItems",
                table: "AgendaItems",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_Adjustment",
                table: "Adjustment",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.AddPrimaryKey(
                name: "PK_ActionPlans",
                table: "ActionPlans",
                column: "Id")
                .Annotation("SqlServer:Clustered", false);

            migrationBuilder.CreateTable(
                name: "FilesToMake",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AgreementId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Finnish_Swedish_CI_AS"),
                    Packed = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DoneAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    LastError = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Finnish_Swedish_CI_AS"),
                    LeasedUntil = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FilesToMake", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "JobRuns",
                columns: table => new
                {
                    Job = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Finnish_Swedish_CI_AS"),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    LeasedUntil = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DoneAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobRuns", x => new { x.Job, x.Date });
                });

            migrationBuilder.CreateIndex(
                name: "IX_SurveyQuestions_Sequence",
                table: "SurveyQuestions",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_SurveyAnswers_Sequence",
                table: "SurveyAnswers",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_StoredFiles_Sequence",
                table: "StoredFiles",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_Standpoint_Sequence",
                table: "Standpoint",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_Sources_OwnerPartyId",
                table: "Sources",
                column: "OwnerPartyId");

            migrationBuilder.CreateIndex(
                name: "IX_Sources_Sequence",
                table: "Sources",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_SignatureRequests_Sequence",
                table: "SignatureRequests",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_Signature_Sequence",
                table: "Signature",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_SettingsChanges_Sequence",
                table: "SettingsChanges",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_Series_Sequence",
                table: "Series",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_SectionSources_Sequence",
                table: "SectionSources",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_Sections_OwnerPartyId",
                table: "Sections",
                column: "OwnerPartyId");

            migrationBuilder.CreateIndex(
                name: "IX_Sections_Sequence",
                table: "Sections",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_SectionImages_PartyId",
                table: "SectionImages",
                column: "PartyId");

            migrationBuilder.CreateIndex(
                name: "IX_SectionImages_Sequence",
                table: "SectionImages",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_SectionDrafts_Sequence",
                table: "SectionDrafts",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_SectionComments_PartyId",
                table: "SectionComments",
                column: "PartyId");

            migrationBuilder.CreateIndex(
                name: "IX_SectionComments_Sequence",
                table: "SectionComments",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_SealedDocument_Sequence",
                table: "SealedDocument",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_ReviewRounds_AskedByPartyId",
                table: "ReviewRounds",
                column: "AskedByPartyId");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewRounds_Sequence",
                table: "ReviewRounds",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_PriorityCategories_Sequence",
                table: "PriorityCategories",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_PriorityAreas_OwnerPartyId",
                table: "PriorityAreas",
                column: "OwnerPartyId");

            migrationBuilder.CreateIndex(
                name: "IX_PriorityAreas_Sequence",
                table: "PriorityAreas",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_Population_Sequence",
                table: "Population",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_PlanDrafts_Sequence",
                table: "PlanDrafts",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_PlanActivity_Sequence",
                table: "PlanActivity",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_Persons_Sequence",
                table: "Persons",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_Parties_Sequence",
                table: "Parties",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_Sequence",
                table: "Organisations",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_Observations_Sequence",
                table: "Observations",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_Sequence",
                table: "Meetings",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_MeetingMoves_Sequence",
                table: "MeetingMoves",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_ImportNames_Sequence",
                table: "ImportNames",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_Holdings_Sequence",
                table: "Holdings",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_History_PartyId",
                table: "History",
                column: "PartyId");

            migrationBuilder.CreateIndex(
                name: "IX_History_Sequence",
                table: "History",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_Functions_Sequence",
                table: "Functions",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_FrozenDocuments_Sequence",
                table: "FrozenDocuments",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_FigureImports_Sequence",
                table: "FigureImports",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_Sequence",
                table: "Decisions",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_CrimeSets_Sequence",
                table: "CrimeSets",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_Contributions_Sequence",
                table: "Contributions",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_Clauses_Sequence",
                table: "Clauses",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_Causes_Sequence",
                table: "Causes",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_CategoryStances_Sequence",
                table: "CategoryStances",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_BoundaryBreak_Sequence",
                table: "BoundaryBreak",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_BodyMembers_Sequence",
                table: "BodyMembers",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_Bodies_Sequence",
                table: "Bodies",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_Attendance_FunctionId",
                table: "Attendance",
                column: "FunctionId");

            migrationBuilder.CreateIndex(
                name: "IX_Attendance_Sequence",
                table: "Attendance",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_Areas_Sequence",
                table: "Areas",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_AreaChanges_Sequence",
                table: "AreaChanges",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_AnnexVersions_Sequence",
                table: "AnnexVersions",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_AnnexTransitions_Sequence",
                table: "AnnexTransitions",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_Annexes_Sequence",
                table: "Annexes",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_Amendments_OwnerPartyId",
                table: "Amendments",
                column: "OwnerPartyId");

            migrationBuilder.CreateIndex(
                name: "IX_Amendments_Sequence",
                table: "Amendments",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_Agreements_Sequence",
                table: "Agreements",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_AgendaItems_Sequence",
                table: "AgendaItems",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_Adjustment_Sequence",
                table: "Adjustment",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_ActionPlans_OwnerPartyId",
                table: "ActionPlans",
                column: "OwnerPartyId");

            migrationBuilder.CreateIndex(
                name: "IX_ActionPlans_Sequence",
                table: "ActionPlans",
                column: "Sequence")
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_FilesToMake_AgreementId",
                table: "FilesToMake",
                column: "AgreementId");

            migrationBuilder.CreateIndex(
                name: "IX_FilesToMake_DoneAt_DueAt",
                table: "FilesToMake",
                columns: new[] { "DoneAt", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_FilesToMake_SubjectId",
                table: "FilesToMake",
                column: "SubjectId");

            migrationBuilder.AddForeignKey(
                name: "FK_ActionPlans_Parties_OwnerPartyId",
                table: "ActionPlans",
                column: "OwnerPartyId",
                principalTable: "Parties",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Amendments_Parties_OwnerPartyId",
                table: "Amendments",
                column: "OwnerPartyId",
                principalTable: "Parties",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_AnnexVersions_Agreements_AgreementId",
                table: "AnnexVersions",
                column: "AgreementId",
                principalTable: "Agreements",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_AreaChanges_Agreements_AgreementId",
                table: "AreaChanges",
                column: "AgreementId",
                principalTable: "Agreements",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Attendance_Functions_FunctionId",
                table: "Attendance",
                column: "FunctionId",
                principalTable: "Functions",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_BodyMembers_Agreements_AgreementId",
                table: "BodyMembers",
                column: "AgreementId",
                principalTable: "Agreements",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Causes_Agreements_AgreementId",
                table: "Causes",
                column: "AgreementId",
                principalTable: "Agreements",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Decisions_Agreements_AgreementId",
                table: "Decisions",
                column: "AgreementId",
                principalTable: "Agreements",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_FrozenDocuments_Agreements_AgreementId",
                table: "FrozenDocuments",
                column: "AgreementId",
                principalTable: "Agreements",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_History_Agreements_AgreementId",
                table: "History",
                column: "AgreementId",
                principalTable: "Agreements",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_History_Parties_PartyId",
                table: "History",
                column: "PartyId",
                principalTable: "Parties",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Meetings_Agreements_AgreementId",
                table: "Meetings",
                column: "AgreementId",
                principalTable: "Agreements",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_PlanDrafts_Parties_PartyId",
                table: "PlanDrafts",
                column: "PartyId",
                principalTable: "Parties",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_PriorityAreas_Parties_OwnerPartyId",
                table: "PriorityAreas",
                column: "OwnerPartyId",
                principalTable: "Parties",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_ReviewRounds_Agreements_AgreementId",
                table: "ReviewRounds",
                column: "AgreementId",
                principalTable: "Agreements",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_ReviewRounds_Parties_AskedByPartyId",
                table: "ReviewRounds",
                column: "AskedByPartyId",
                principalTable: "Parties",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_SectionComments_Agreements_AgreementId",
                table: "SectionComments",
                column: "AgreementId",
                principalTable: "Agreements",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_SectionComments_Parties_PartyId",
                table: "SectionComments",
                column: "PartyId",
                principalTable: "Parties",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_SectionDrafts_Parties_PartyId",
                table: "SectionDrafts",
                column: "PartyId",
                principalTable: "Parties",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_SectionImages_Agreements_AgreementId",
                table: "SectionImages",
                column: "AgreementId",
                principalTable: "Agreements",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_SectionImages_Parties_PartyId",
                table: "SectionImages",
                column: "PartyId",
                principalTable: "Parties",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Sections_Agreements_AgreementId",
                table: "Sections",
                column: "AgreementId",
                principalTable: "Agreements",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Sections_Parties_OwnerPartyId",
                table: "Sections",
                column: "OwnerPartyId",
                principalTable: "Parties",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_SectionSources_Agreements_AgreementId",
                table: "SectionSources",
                column: "AgreementId",
                principalTable: "Agreements",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Sources_Parties_OwnerPartyId",
                table: "Sources",
                column: "OwnerPartyId",
                principalTable: "Parties",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_StoredFiles_Agreements_AgreementId",
                table: "StoredFiles",
                column: "AgreementId",
                principalTable: "Agreements",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            foreach (var key in Keys)
            {
                migrationBuilder.AddForeignKey(
                    name: key.Name,
                    table: key.Table,
                    column: key.Column,
                    principalTable: key.Principal,
                    principalColumn: "Id",
                    onDelete: ReferentialAction.Restrict);
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var key in Keys)
            {
                migrationBuilder.DropForeignKey(name: key.Name, table: key.Table);
            }

            migrationBuilder.DropForeignKey(
                name: "FK_ActionPlans_Parties_OwnerPartyId",
                table: "ActionPlans");

            migrationBuilder.DropForeignKey(
                name: "FK_Amendments_Parties_OwnerPartyId",
                table: "Amendments");

            migrationBuilder.DropForeignKey(
                name: "FK_AnnexVersions_Agreements_AgreementId",
                table: "AnnexVersions");

            migrationBuilder.DropForeignKey(
                name: "FK_AreaChanges_Agreements_AgreementId",
                table: "AreaChanges");

            migrationBuilder.DropForeignKey(
                name: "FK_Attendance_Functions_FunctionId",
                table: "Attendance");

            migrationBuilder.DropForeignKey(
                name: "FK_BodyMembers_Agreements_AgreementId",
                table: "BodyMembers");

            migrationBuilder.DropForeignKey(
                name: "FK_Causes_Agreements_AgreementId",
                table: "Causes");

            migrationBuilder.DropForeignKey(
                name: "FK_Decisions_Agreements_AgreementId",
                table: "Decisions");

            migrationBuilder.DropForeignKey(
                name: "FK_FrozenDocuments_Agreements_AgreementId",
                table: "FrozenDocuments");

            migrationBuilder.DropForeignKey(
                name: "FK_History_Agreements_AgreementId",
                table: "History");

            migrationBuilder.DropForeignKey(
                name: "FK_History_Parties_PartyId",
                table: "History");

            migrationBuilder.DropForeignKey(
                name: "FK_Meetings_Agreements_AgreementId",
                table: "Meetings");

            migrationBuilder.DropForeignKey(
                name: "FK_PlanDrafts_Parties_PartyId",
                table: "PlanDrafts");

            migrationBuilder.DropForeignKey(
                name: "FK_PriorityAreas_Parties_OwnerPartyId",
                table: "PriorityAreas");

            migrationBuilder.DropForeignKey(
                name: "FK_ReviewRounds_Agreements_AgreementId",
                table: "ReviewRounds");

            migrationBuilder.DropForeignKey(
                name: "FK_ReviewRounds_Parties_AskedByPartyId",
                table: "ReviewRounds");

            migrationBuilder.DropForeignKey(
                name: "FK_SectionComments_Agreements_AgreementId",
                table: "SectionComments");

            migrationBuilder.DropForeignKey(
                name: "FK_SectionComments_Parties_PartyId",
                table: "SectionComments");

            migrationBuilder.DropForeignKey(
                name: "FK_SectionDrafts_Parties_PartyId",
                table: "SectionDrafts");

            migrationBuilder.DropForeignKey(
                name: "FK_SectionImages_Agreements_AgreementId",
                table: "SectionImages");

            migrationBuilder.DropForeignKey(
                name: "FK_SectionImages_Parties_PartyId",
                table: "SectionImages");

            migrationBuilder.DropForeignKey(
                name: "FK_Sections_Agreements_AgreementId",
                table: "Sections");

            migrationBuilder.DropForeignKey(
                name: "FK_Sections_Parties_OwnerPartyId",
                table: "Sections");

            migrationBuilder.DropForeignKey(
                name: "FK_SectionSources_Agreements_AgreementId",
                table: "SectionSources");

            migrationBuilder.DropForeignKey(
                name: "FK_Sources_Parties_OwnerPartyId",
                table: "Sources");

            migrationBuilder.DropForeignKey(
                name: "FK_StoredFiles_Agreements_AgreementId",
                table: "StoredFiles");

            migrationBuilder.DropTable(
                name: "FilesToMake");

            migrationBuilder.DropTable(
                name: "JobRuns");

            migrationBuilder.DropPrimaryKey(
                name: "PK_SurveyQuestions",
                table: "SurveyQuestions");

            migrationBuilder.DropIndex(
                name: "IX_SurveyQuestions_Sequence",
                table: "SurveyQuestions");

            migrationBuilder.DropPrimaryKey(
                name: "PK_SurveyAnswers",
                table: "SurveyAnswers");

            migrationBuilder.DropIndex(
                name: "IX_SurveyAnswers_Sequence",
                table: "SurveyAnswers");

            migrationBuilder.DropPrimaryKey(
                name: "PK_StoredFiles",
                table: "StoredFiles");

            migrationBuilder.DropIndex(
                name: "IX_StoredFiles_Sequence",
                table: "StoredFiles");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Standpoint",
                table: "Standpoint");

            migrationBuilder.DropIndex(
                name: "IX_Standpoint_Sequence",
                table: "Standpoint");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Sources",
                table: "Sources");

            migrationBuilder.DropIndex(
                name: "IX_Sources_OwnerPartyId",
                table: "Sources");

            migrationBuilder.DropIndex(
                name: "IX_Sources_Sequence",
                table: "Sources");

            migrationBuilder.DropPrimaryKey(
                name: "PK_SignatureRequests",
                table: "SignatureRequests");

            migrationBuilder.DropIndex(
                name: "IX_SignatureRequests_Sequence",
                table: "SignatureRequests");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Signature",
                table: "Signature");

            migrationBuilder.DropIndex(
                name: "IX_Signature_Sequence",
                table: "Signature");

            migrationBuilder.DropPrimaryKey(
                name: "PK_SettingsChanges",
                table: "SettingsChanges");

            migrationBuilder.DropIndex(
                name: "IX_SettingsChanges_Sequence",
                table: "SettingsChanges");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Series",
                table: "Series");

            migrationBuilder.DropIndex(
                name: "IX_Series_Sequence",
                table: "Series");

            migrationBuilder.DropPrimaryKey(
                name: "PK_SectionSources",
                table: "SectionSources");

            migrationBuilder.DropIndex(
                name: "IX_SectionSources_Sequence",
                table: "SectionSources");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Sections",
                table: "Sections");

            migrationBuilder.DropIndex(
                name: "IX_Sections_OwnerPartyId",
                table: "Sections");

            migrationBuilder.DropIndex(
                name: "IX_Sections_Sequence",
                table: "Sections");

            migrationBuilder.DropPrimaryKey(
                name: "PK_SectionImages",
                table: "SectionImages");

            migrationBuilder.DropIndex(
                name: "IX_SectionImages_PartyId",
                table: "SectionImages");

            migrationBuilder.DropIndex(
                name: "IX_SectionImages_Sequence",
                table: "SectionImages");

            migrationBuilder.DropPrimaryKey(
                name: "PK_SectionDrafts",
                table: "SectionDrafts");

            migrationBuilder.DropIndex(
                name: "IX_SectionDrafts_Sequence",
                table: "SectionDrafts");

            migrationBuilder.DropPrimaryKey(
                name: "PK_SectionComments",
                table: "SectionComments");

            migrationBuilder.DropIndex(
                name: "IX_SectionComments_PartyId",
                table: "SectionComments");

            migrationBuilder.DropIndex(
                name: "IX_SectionComments_Sequence",
                table: "SectionComments");

            migrationBuilder.DropPrimaryKey(
                name: "PK_SealedDocument",
                table: "SealedDocument");

            migrationBuilder.DropIndex(
                name: "IX_SealedDocument_Sequence",
                table: "SealedDocument");

            migrationBuilder.DropPrimaryKey(
                name: "PK_ReviewRounds",
                table: "ReviewRounds");

            migrationBuilder.DropIndex(
                name: "IX_ReviewRounds_AskedByPartyId",
                table: "ReviewRounds");

            migrationBuilder.DropIndex(
                name: "IX_ReviewRounds_Sequence",
                table: "ReviewRounds");

            migrationBuilder.DropPrimaryKey(
                name: "PK_PriorityCategories",
                table: "PriorityCategories");

            migrationBuilder.DropIndex(
                name: "IX_PriorityCategories_Sequence",
                table: "PriorityCategories");

            migrationBuilder.DropPrimaryKey(
                name: "PK_PriorityAreas",
                table: "PriorityAreas");

            migrationBuilder.DropIndex(
                name: "IX_PriorityAreas_OwnerPartyId",
                table: "PriorityAreas");

            migrationBuilder.DropIndex(
                name: "IX_PriorityAreas_Sequence",
                table: "PriorityAreas");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Population",
                table: "Population");

            migrationBuilder.DropIndex(
                name: "IX_Population_Sequence",
                table: "Population");

            migrationBuilder.DropPrimaryKey(
                name: "PK_PlanDrafts",
                table: "PlanDrafts");

            migrationBuilder.DropIndex(
                name: "IX_PlanDrafts_Sequence",
                table: "PlanDrafts");

            migrationBuilder.DropPrimaryKey(
                name: "PK_PlanActivity",
                table: "PlanActivity");

            migrationBuilder.DropIndex(
                name: "IX_PlanActivity_Sequence",
                table: "PlanActivity");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Persons",
                table: "Persons");

            migrationBuilder.DropIndex(
                name: "IX_Persons_Sequence",
                table: "Persons");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Parties",
                table: "Parties");

            migrationBuilder.DropIndex(
                name: "IX_Parties_Sequence",
                table: "Parties");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Organisations",
                table: "Organisations");

            migrationBuilder.DropIndex(
                name: "IX_Organisations_Sequence",
                table: "Organisations");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Observations",
                table: "Observations");

            migrationBuilder.DropIndex(
                name: "IX_Observations_Sequence",
                table: "Observations");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Meetings",
                table: "Meetings");

            migrationBuilder.DropIndex(
                name: "IX_Meetings_Sequence",
                table: "Meetings");

            migrationBuilder.DropPrimaryKey(
                name: "PK_MeetingMoves",
                table: "MeetingMoves");

            migrationBuilder.DropIndex(
                name: "IX_MeetingMoves_Sequence",
                table: "MeetingMoves");

            migrationBuilder.DropPrimaryKey(
                name: "PK_ImportNames",
                table: "ImportNames");

            migrationBuilder.DropIndex(
                name: "IX_ImportNames_Sequence",
                table: "ImportNames");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Holdings",
                table: "Holdings");

            migrationBuilder.DropIndex(
                name: "IX_Holdings_Sequence",
                table: "Holdings");

            migrationBuilder.DropPrimaryKey(
                name: "PK_History",
                table: "History");

            migrationBuilder.DropIndex(
                name: "IX_History_PartyId",
                table: "History");

            migrationBuilder.DropIndex(
                name: "IX_History_Sequence",
                table: "History");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Functions",
                table: "Functions");

            migrationBuilder.DropIndex(
                name: "IX_Functions_Sequence",
                table: "Functions");

            migrationBuilder.DropPrimaryKey(
                name: "PK_FrozenDocuments",
                table: "FrozenDocuments");

            migrationBuilder.DropIndex(
                name: "IX_FrozenDocuments_Sequence",
                table: "FrozenDocuments");

            migrationBuilder.DropPrimaryKey(
                name: "PK_FigureImports",
                table: "FigureImports");

            migrationBuilder.DropIndex(
                name: "IX_FigureImports_Sequence",
                table: "FigureImports");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Decisions",
                table: "Decisions");

            migrationBuilder.DropIndex(
                name: "IX_Decisions_Sequence",
                table: "Decisions");

            migrationBuilder.DropPrimaryKey(
                name: "PK_CrimeSets",
                table: "CrimeSets");

            migrationBuilder.DropIndex(
                name: "IX_CrimeSets_Sequence",
                table: "CrimeSets");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Contributions",
                table: "Contributions");

            migrationBuilder.DropIndex(
                name: "IX_Contributions_Sequence",
                table: "Contributions");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Clauses",
                table: "Clauses");

            migrationBuilder.DropIndex(
                name: "IX_Clauses_Sequence",
                table: "Clauses");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Causes",
                table: "Causes");

            migrationBuilder.DropIndex(
                name: "IX_Causes_Sequence",
                table: "Causes");

            migrationBuilder.DropPrimaryKey(
                name: "PK_CategoryStances",
                table: "CategoryStances");

            migrationBuilder.DropIndex(
                name: "IX_CategoryStances_Sequence",
                table: "CategoryStances");

            migrationBuilder.DropPrimaryKey(
                name: "PK_BoundaryBreak",
                table: "BoundaryBreak");

            migrationBuilder.DropIndex(
                name: "IX_BoundaryBreak_Sequence",
                table: "BoundaryBreak");

            migrationBuilder.DropPrimaryKey(
                name: "PK_BodyMembers",
                table: "BodyMembers");

            migrationBuilder.DropIndex(
                name: "IX_BodyMembers_Sequence",
                table: "BodyMembers");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Bodies",
                table: "Bodies");

            migrationBuilder.DropIndex(
                name: "IX_Bodies_Sequence",
                table: "Bodies");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Attendance",
                table: "Attendance");

            migrationBuilder.DropIndex(
                name: "IX_Attendance_FunctionId",
                table: "Attendance");

            migrationBuilder.DropIndex(
                name: "IX_Attendance_Sequence",
                table: "Attendance");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Areas",
                table: "Areas");

            migrationBuilder.DropIndex(
                name: "IX_Areas_Sequence",
                table: "Areas");

            migrationBuilder.DropPrimaryKey(
                name: "PK_AreaChanges",
                table: "AreaChanges");

            migrationBuilder.DropIndex(
                name: "IX_AreaChanges_Sequence",
                table: "AreaChanges");

            migrationBuilder.DropPrimaryKey(
                name: "PK_AnnexVersions",
                table: "AnnexVersions");

            migrationBuilder.DropIndex(
                name: "IX_AnnexVersions_Sequence",
                table: "AnnexVersions");

            migrationBuilder.DropPrimaryKey(
                name: "PK_AnnexTransitions",
                table: "AnnexTransitions");

            migrationBuilder.DropIndex(
                name: "IX_AnnexTransitions_Sequence",
                table: "AnnexTransitions");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Annexes",
                table: "Annexes");

            migrationBuilder.DropIndex(
                name: "IX_Annexes_Sequence",
                table: "Annexes");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Amendments",
                table: "Amendments");

            migrationBuilder.DropIndex(
                name: "IX_Amendments_OwnerPartyId",
                table: "Amendments");

            migrationBuilder.DropIndex(
                name: "IX_Amendments_Sequence",
                table: "Amendments");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Agreements",
                table: "Agreements");

            migrationBuilder.DropIndex(
                name: "IX_Agreements_Sequence",
                table: "Agreements");

            migrationBuilder.DropPrimaryKey(
                name: "PK_AgendaItems",
                table: "AgendaItems");

            migrationBuilder.DropIndex(
                name: "IX_AgendaItems_Sequence",
                table: "AgendaItems");

            migrationBuilder.DropPrimaryKey(
                name: "PK_Adjustment",
                table: "Adjustment");

            migrationBuilder.DropIndex(
                name: "IX_Adjustment_Sequence",
                table: "Adjustment");

            migrationBuilder.DropPrimaryKey(
                name: "PK_ActionPlans",
                table: "ActionPlans");

            migrationBuilder.DropIndex(
                name: "IX_ActionPlans_OwnerPartyId",
                table: "ActionPlans");

            migrationBuilder.DropIndex(
                name: "IX_ActionPlans_Sequence",
                table: "ActionPlans");

            migrationBuilder.DropColumn(
                name: "EventId",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "PersonId",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "SubjectId",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "ActId",
                table: "History");

            migrationBuilder.DropColumn(
                name: "ChangesJson",
                table: "History");

            migrationBuilder.DropColumn(
                name: "ValuesJson",
                table: "History");

            migrationBuilder.AddPrimaryKey(
                name: "PK_SurveyQuestions",
                table: "SurveyQuestions",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_SurveyAnswers",
                table: "SurveyAnswers",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_StoredFiles",
                table: "StoredFiles",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_Standpoint",
                table: "Standpoint",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_Sources",
                table: "Sources",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_SignatureRequests",
                table: "SignatureRequests",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_Signature",
                table: "Signature",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_SettingsChanges",
                table: "SettingsChanges",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_Series",
                table: "Series",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_SectionSources",
                table: "SectionSources",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_Sections",
                table: "Sections",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_SectionImages",
                table: "SectionImages",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_SectionDrafts",
                table: "SectionDrafts",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_SectionComments",
                table: "SectionComments",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_SealedDocument",
                table: "SealedDocument",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_ReviewRounds",
                table: "ReviewRounds",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_PriorityCategories",
                table: "PriorityCategories",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_PriorityAreas",
                table: "PriorityAreas",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_Population",
                table: "Population",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_PlanDrafts",
                table: "PlanDrafts",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_PlanActivity",
                table: "PlanActivity",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_Persons",
                table: "Persons",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_Parties",
                table: "Parties",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_Organisations",
                table: "Organisations",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_Observations",
                table: "Observations",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_Meetings",
                table: "Meetings",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_MeetingMoves",
                table: "MeetingMoves",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_ImportNames",
                table: "ImportNames",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_Holdings",
                table: "Holdings",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_History",
                table: "History",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_Functions",
                table: "Functions",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_FrozenDocuments",
                table: "FrozenDocuments",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_FigureImports",
                table: "FigureImports",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_Decisions",
                table: "Decisions",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_CrimeSets",
                table: "CrimeSets",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_Contributions",
                table: "Contributions",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_Clauses",
                table: "Clauses",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_Causes",
                table: "Causes",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_CategoryStances",
                table: "CategoryStances",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_BoundaryBreak",
                table: "BoundaryBreak",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_BodyMembers",
                table: "BodyMembers",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_Bodies",
                table: "Bodies",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_Attendance",
                table: "Attendance",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_Areas",
                table: "Areas",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_AreaChanges",
                table: "AreaChanges",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_AnnexVersions",
                table: "AnnexVersions",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_AnnexTransitions",
                table: "AnnexTransitions",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_Annexes",
                table: "Annexes",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_Amendments",
                table: "Amendments",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_Agreements",
                table: "Agreements",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_AgendaItems",
                table: "AgendaItems",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_Adjustment",
                table: "Adjustment",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_ActionPlans",
                table: "ActionPlans",
                column: "Id");

            foreach (var key in Keys)
            {
                migrationBuilder.AddForeignKey(
                    name: key.Name,
                    table: key.Table,
                    column: key.Column,
                    principalTable: key.Principal,
                    principalColumn: "Id",
                    onDelete: ReferentialAction.Restrict);
            }
        }
    }
}
