-- A check that is null passes: who confirmed is now said, and is never the one who prepared, even when one of them is missing.
ALTER TABLE "contribution" DROP CONSTRAINT "contribution_lengths";--> statement-breakpoint
ALTER TABLE "edition" DROP CONSTRAINT "edition_lengths";--> statement-breakpoint
ALTER TABLE "phase_move_request" DROP CONSTRAINT "move_request_by_two_people";--> statement-breakpoint
ALTER TABLE "person" DROP CONSTRAINT "person_lengths";--> statement-breakpoint
ALTER TABLE "designation" DROP CONSTRAINT "designation_by_two_people";--> statement-breakpoint
ALTER TABLE "phase_move_request" DROP CONSTRAINT "phase_move_request_asked_by_person_id_fk";
--> statement-breakpoint
ALTER TABLE "phase_move_request" DROP CONSTRAINT "phase_move_request_confirmed_by_person_id_fk";
--> statement-breakpoint
ALTER TABLE "designation" DROP CONSTRAINT "designation_prepared_by_person_id_fk";
--> statement-breakpoint
ALTER TABLE "designation" DROP CONSTRAINT "designation_confirmed_by_person_id_fk";
--> statement-breakpoint
ALTER TABLE "phase_move_request" ADD CONSTRAINT "phase_move_request_asked_by_person_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."person"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "phase_move_request" ADD CONSTRAINT "phase_move_request_confirmed_by_person_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."person"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "designation" ADD CONSTRAINT "designation_prepared_by_person_id_fk" FOREIGN KEY ("prepared_by") REFERENCES "public"."person"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "designation" ADD CONSTRAINT "designation_confirmed_by_person_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."person"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committee" ADD CONSTRAINT "committee_minutes_length" CHECK (char_length("committee"."minutes") <= 100000);--> statement-breakpoint
ALTER TABLE "committee_decision" ADD CONSTRAINT "decision_reason_length" CHECK (char_length("committee_decision"."reason") <= 2000);--> statement-breakpoint
ALTER TABLE "committee_seat" ADD CONSTRAINT "seat_length" CHECK (char_length("committee_seat"."organisation") <= 200);--> statement-breakpoint
ALTER TABLE "recusal" ADD CONSTRAINT "recusal_length" CHECK (char_length("recusal"."reason") <= 2000);--> statement-breakpoint
ALTER TABLE "score" ADD CONSTRAINT "score_criterion_length" CHECK (char_length("score"."criterion") <= 200);--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_lengths" CHECK (char_length("contribution"."title") <= 120 and char_length("contribution"."text") <= 10000
      and char_length("contribution"."author_function") <= 120 and char_length(coalesce("contribution"."withdrawn_reason", '')) <= 1000
      and greatest(char_length("contribution"."beneficiaries"), char_length("contribution"."publisher"), char_length("contribution"."licence"), char_length("contribution"."organisation")) <= 200
      and greatest(char_length("contribution"."address"), char_length("contribution"."source_code")) <= 500
      and greatest(char_length("contribution"."used_in"), char_length("contribution"."funding_for")) <= 2000);--> statement-breakpoint
ALTER TABLE "contribution_version" ADD CONSTRAINT "contribution_version_lengths" CHECK (char_length("contribution_version"."title") <= 120 and char_length("contribution_version"."text") <= 10000);--> statement-breakpoint
ALTER TABLE "edition" ADD CONSTRAINT "edition_lengths" CHECK (char_length("edition"."name") between 3 and 120 and char_length("edition"."summary") <= 600
      and char_length(coalesce("edition"."notice", '')) <= 4000);--> statement-breakpoint
ALTER TABLE "phase_move_request" ADD CONSTRAINT "move_request_confirmed_by_someone" CHECK (("phase_move_request"."confirmed_at" is null) = ("phase_move_request"."confirmed_by" is null));--> statement-breakpoint
ALTER TABLE "phase_move_request" ADD CONSTRAINT "move_request_by_two_people" CHECK ("phase_move_request"."confirmed_by" is null or ("phase_move_request"."asked_by" is not null and "phase_move_request"."asked_by" <> "phase_move_request"."confirmed_by"));--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_revoked_length" CHECK (char_length("attachment"."revoked_reason") <= 2000);--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_lengths" CHECK (char_length("person"."display_name") between 1 and 120 and char_length("person"."function") <= 120
      and char_length(coalesce("person"."organisation", '')) <= 200);--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_reason_length" CHECK (char_length("role_grant"."reason") <= 2000);--> statement-breakpoint
ALTER TABLE "designation" ADD CONSTRAINT "designation_confirmed_by_someone" CHECK (("designation"."confirmed_at" is null) = ("designation"."confirmed_by" is null));--> statement-breakpoint
ALTER TABLE "designation" ADD CONSTRAINT "designation_by_two_people" CHECK ("designation"."confirmed_by" is null or ("designation"."prepared_by" is not null and "designation"."prepared_by" <> "designation"."confirmed_by"));--> statement-breakpoint
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_length" CHECK (char_length("milestone"."label") <= 200);--> statement-breakpoint
ALTER TABLE "project" ADD CONSTRAINT "project_stopped_length" CHECK (char_length("project"."stopped_reason") <= 2000);--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_length" CHECK (char_length("letter"."body") <= 100000);