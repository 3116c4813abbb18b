CREATE TABLE "edition" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "edition_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"summary" text NOT NULL,
	"rules" jsonb NOT NULL,
	"origin" text DEFAULT 'live' NOT NULL,
	"envelope_cents" bigint NOT NULL,
	"notice" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ballot_frozen_at" timestamp with time zone,
	"ballot_hash" text,
	"sealed_at" timestamp with time zone,
	CONSTRAINT "edition_slug_once" UNIQUE("slug"),
	CONSTRAINT "edition_slug" CHECK ("edition"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length("edition"."slug") <= 60),
	CONSTRAINT "edition_lengths" CHECK (char_length("edition"."name") between 3 and 120 and char_length("edition"."summary") <= 600),
	CONSTRAINT "edition_origin" CHECK ("edition"."origin" in ('live', 'archive', 'demo')),
	CONSTRAINT "edition_envelope" CHECK ("edition"."envelope_cents" >= 0),
	CONSTRAINT "edition_frozen_with_hash" CHECK (("edition"."ballot_frozen_at" is null) = ("edition"."ballot_hash" is null))
);
--> statement-breakpoint
CREATE TABLE "phase" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "phase_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"edition_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"opens_at" timestamp with time zone NOT NULL,
	"closes_at" timestamp with time zone NOT NULL,
	CONSTRAINT "phase_once" UNIQUE("edition_id","kind"),
	CONSTRAINT "phase_kind" CHECK ("phase"."kind" in ('consultation', 'vote', 'application', 'launch')),
	CONSTRAINT "phase_has_length" CHECK ("phase"."opens_at" < "phase"."closes_at")
);
--> statement-breakpoint
CREATE TABLE "phase_move" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "phase_move_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"edition_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"boundary" text NOT NULL,
	"moved_from" timestamp with time zone NOT NULL,
	"moved_to" timestamp with time zone NOT NULL,
	"reason" text NOT NULL,
	"moved_by" uuid,
	"moved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "phase_move_reason" CHECK (char_length("phase_move"."reason") between 10 and 1000),
	CONSTRAINT "phase_move_boundary" CHECK ("phase_move"."boundary" in ('opens', 'closes')),
	CONSTRAINT "phase_move_moves" CHECK ("phase_move"."moved_from" <> "phase_move"."moved_to")
);
--> statement-breakpoint
CREATE TABLE "theme" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "theme_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"edition_id" bigint NOT NULL,
	"name" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "theme_once" UNIQUE("edition_id","name"),
	CONSTRAINT "theme_in_edition" UNIQUE("id","edition_id"),
	CONSTRAINT "theme_length" CHECK (char_length("theme"."name") between 2 and 80)
);
--> statement-breakpoint
ALTER TABLE "phase" ADD CONSTRAINT "phase_edition_id_edition_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."edition"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "phase_move" ADD CONSTRAINT "phase_move_edition_id_edition_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."edition"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "phase_move" ADD CONSTRAINT "phase_move_moved_by_person_id_fk" FOREIGN KEY ("moved_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "theme" ADD CONSTRAINT "theme_edition_id_edition_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."edition"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "phase_move_of_edition" ON "phase_move" USING btree ("edition_id","moved_at");