CREATE TABLE "proposal" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "proposal_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"edition_id" bigint NOT NULL,
	"number" integer NOT NULL,
	"theme_id" bigint NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"reconstructed" boolean DEFAULT false NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "proposal_number_once" UNIQUE("edition_id","number"),
	CONSTRAINT "proposal_in_edition" UNIQUE("id","edition_id"),
	CONSTRAINT "proposal_lengths" CHECK (char_length("proposal"."title") between 5 and 120 and char_length("proposal"."summary") between 20 and 2000)
);
--> statement-breakpoint
CREATE TABLE "regrouping" (
	"contribution_id" bigint NOT NULL,
	"proposal_id" bigint NOT NULL,
	"edition_id" bigint NOT NULL,
	"kind" text DEFAULT 'regrouped' NOT NULL,
	CONSTRAINT "regrouping_contribution_id_proposal_id_pk" PRIMARY KEY("contribution_id","proposal_id"),
	CONSTRAINT "regrouping_kind" CHECK ("regrouping"."kind" = 'regrouped')
);
--> statement-breakpoint
CREATE TABLE "verdict" (
	"contribution_id" bigint PRIMARY KEY NOT NULL,
	"edition_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"scheme_id" text,
	"reason" text,
	"decided_by" uuid,
	"decided_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "verdict_of_kind" UNIQUE("contribution_id","edition_id","kind"),
	CONSTRAINT "verdict_kind" CHECK ("verdict"."kind" in ('regrouped', 'redirected', 'rejected')),
	CONSTRAINT "verdict_redirected_somewhere" CHECK (("verdict"."kind" = 'redirected') = ("verdict"."scheme_id" is not null)),
	CONSTRAINT "verdict_reasoned" CHECK ("verdict"."kind" = 'regrouped' or char_length("verdict"."reason") between 10 and 2000)
);
--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_edition_id_edition_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."edition"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_created_by_person_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_theme_of_edition" FOREIGN KEY ("theme_id","edition_id") REFERENCES "public"."theme"("id","edition_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regrouping" ADD CONSTRAINT "regrouping_verdict" FOREIGN KEY ("contribution_id","edition_id","kind") REFERENCES "public"."verdict"("contribution_id","edition_id","kind") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regrouping" ADD CONSTRAINT "regrouping_proposal" FOREIGN KEY ("proposal_id","edition_id") REFERENCES "public"."proposal"("id","edition_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_scheme_id_scheme_id_fk" FOREIGN KEY ("scheme_id") REFERENCES "public"."scheme"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_contribution" FOREIGN KEY ("contribution_id","edition_id") REFERENCES "public"."contribution"("id","edition_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "regrouping_of_proposal" ON "regrouping" USING btree ("proposal_id");--> statement-breakpoint
CREATE INDEX "verdict_of_edition" ON "verdict" USING btree ("edition_id","kind");