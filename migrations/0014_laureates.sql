CREATE TABLE "designation" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "designation_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"edition_id" bigint NOT NULL,
	"prepared_by" uuid,
	"prepared_at" timestamp with time zone NOT NULL,
	"confirmed_by" uuid,
	"confirmed_at" timestamp with time zone,
	"cancelled_at" timestamp with time zone,
	CONSTRAINT "designation_in_edition" UNIQUE("id","edition_id"),
	CONSTRAINT "designation_by_two_people" CHECK ("designation"."prepared_by" <> "designation"."confirmed_by"),
	CONSTRAINT "designation_confirmed_or_cancelled" CHECK ("designation"."confirmed_at" is null or "designation"."cancelled_at" is null)
);
--> statement-breakpoint
CREATE TABLE "laureate" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "laureate_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"designation_id" bigint NOT NULL,
	"edition_id" bigint NOT NULL,
	"proposal_id" bigint NOT NULL,
	"contribution_id" bigint,
	"title" text NOT NULL,
	"territory_id" bigint NOT NULL,
	"amount_cents" bigint NOT NULL,
	"reconstructed" boolean DEFAULT false NOT NULL,
	CONSTRAINT "laureate_title_once" UNIQUE("designation_id","title"),
	CONSTRAINT "laureate_amount" CHECK ("laureate"."amount_cents" >= 0),
	CONSTRAINT "laureate_title" CHECK (char_length("laureate"."title") between 5 and 160)
);
--> statement-breakpoint
CREATE TABLE "milestone" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "milestone_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"project_id" bigint NOT NULL,
	"position" integer NOT NULL,
	"label" text NOT NULL,
	"due_on" date NOT NULL,
	"reached_on" date,
	CONSTRAINT "milestone_position_once" UNIQUE("project_id","position")
);
--> statement-breakpoint
CREATE TABLE "project" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "project_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"edition_id" bigint NOT NULL,
	"laureate_id" bigint NOT NULL,
	"state" text DEFAULT 'preparing' NOT NULL,
	"stopped_reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "project_of_laureate_once" UNIQUE("laureate_id"),
	CONSTRAINT "project_state" CHECK ("project"."state" in ('preparing', 'building', 'piloting', 'deployed', 'stopped')),
	CONSTRAINT "project_stopped_with_reason" CHECK (("project"."state" = 'stopped') = ("project"."stopped_reason" is not null))
);
--> statement-breakpoint
ALTER TABLE "designation" ADD CONSTRAINT "designation_edition_id_edition_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."edition"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "designation" ADD CONSTRAINT "designation_prepared_by_person_id_fk" FOREIGN KEY ("prepared_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "designation" ADD CONSTRAINT "designation_confirmed_by_person_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "laureate" ADD CONSTRAINT "laureate_territory_id_territory_id_fk" FOREIGN KEY ("territory_id") REFERENCES "public"."territory"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "laureate" ADD CONSTRAINT "laureate_designation" FOREIGN KEY ("designation_id","edition_id") REFERENCES "public"."designation"("id","edition_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "laureate" ADD CONSTRAINT "laureate_proposal" FOREIGN KEY ("proposal_id","edition_id") REFERENCES "public"."proposal"("id","edition_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "laureate" ADD CONSTRAINT "laureate_contribution" FOREIGN KEY ("contribution_id","edition_id") REFERENCES "public"."contribution"("id","edition_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project" ADD CONSTRAINT "project_edition_id_edition_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."edition"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project" ADD CONSTRAINT "project_laureate_id_laureate_id_fk" FOREIGN KEY ("laureate_id") REFERENCES "public"."laureate"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_live_designation_per_edition" ON "designation" USING btree ("edition_id") WHERE "designation"."cancelled_at" is null;--> statement-breakpoint
CREATE INDEX "project_of_edition" ON "project" USING btree ("edition_id","state");