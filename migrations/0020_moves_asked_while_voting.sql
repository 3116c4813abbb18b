CREATE TABLE "phase_move_request" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "phase_move_request_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"edition_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"boundary" text NOT NULL,
	"moved_from" timestamp with time zone NOT NULL,
	"moved_to" timestamp with time zone NOT NULL,
	"reason" text NOT NULL,
	"asked_by" uuid,
	"asked_at" timestamp with time zone NOT NULL,
	"confirmed_by" uuid,
	"confirmed_at" timestamp with time zone,
	"dropped_at" timestamp with time zone,
	CONSTRAINT "move_request_by_two_people" CHECK ("phase_move_request"."asked_by" <> "phase_move_request"."confirmed_by"),
	CONSTRAINT "move_request_confirmed_or_dropped" CHECK ("phase_move_request"."confirmed_at" is null or "phase_move_request"."dropped_at" is null),
	CONSTRAINT "move_request_reason" CHECK (char_length("phase_move_request"."reason") between 10 and 1000),
	CONSTRAINT "move_request_boundary" CHECK ("phase_move_request"."boundary" in ('opens', 'closes'))
);
--> statement-breakpoint
ALTER TABLE "phase_move_request" ADD CONSTRAINT "phase_move_request_edition_id_edition_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."edition"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "phase_move_request" ADD CONSTRAINT "phase_move_request_asked_by_person_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "phase_move_request" ADD CONSTRAINT "phase_move_request_confirmed_by_person_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_live_move_request_per_boundary" ON "phase_move_request" USING btree ("edition_id","kind","boundary") WHERE "phase_move_request"."confirmed_at" is null and "phase_move_request"."dropped_at" is null;