CREATE TABLE "application" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "application_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"edition_id" bigint NOT NULL,
	"proposal_id" bigint NOT NULL,
	"territory_id" bigint NOT NULL,
	"started_by" uuid,
	"motivation" text DEFAULT '' NOT NULL,
	"means" text DEFAULT '' NOT NULL,
	"calendar" text DEFAULT '' NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	"submitted_at" timestamp with time zone,
	"reviewed_at" timestamp with time zone,
	"decision" text,
	"decided_at" timestamp with time zone,
	"decided_by" uuid,
	"decision_reason" text,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "application_decision" CHECK ("application"."decision" in ('accepted', 'declined')),
	CONSTRAINT "application_decided_whole" CHECK (("application"."decision" is null) = ("application"."decided_at" is null)),
	CONSTRAINT "application_submitted_first" CHECK ("application"."decided_at" is null or "application"."submitted_at" is not null),
	CONSTRAINT "application_declined_with_reason" CHECK ("application"."decision" is distinct from 'declined' or char_length("application"."decision_reason") between 10 and 2000),
	CONSTRAINT "application_submitted_whole" CHECK ("application"."submitted_at" is null or char_length("application"."motivation") >= 20),
	CONSTRAINT "application_lengths" CHECK (greatest(char_length("application"."motivation"), char_length("application"."means"), char_length("application"."calendar")) <= 5000)
);
--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_territory_id_territory_id_fk" FOREIGN KEY ("territory_id") REFERENCES "public"."territory"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_started_by_person_id_fk" FOREIGN KEY ("started_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_proposal_of_edition" FOREIGN KEY ("proposal_id","edition_id") REFERENCES "public"."proposal"("id","edition_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_live_application_per_territory_and_proposal" ON "application" USING btree ("territory_id","proposal_id") WHERE "application"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "application_of_edition" ON "application" USING btree ("edition_id","submitted_at");