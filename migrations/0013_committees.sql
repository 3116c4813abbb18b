CREATE TABLE "committee" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "committee_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"edition_id" bigint NOT NULL,
	"number" integer NOT NULL,
	"held_at" timestamp with time zone NOT NULL,
	"quorum" integer NOT NULL,
	"minutes" text DEFAULT '' NOT NULL,
	CONSTRAINT "committee_once" UNIQUE("edition_id","number"),
	CONSTRAINT "committee_in_edition" UNIQUE("id","edition_id"),
	CONSTRAINT "committee_number" CHECK ("committee"."number" in (1, 2)),
	CONSTRAINT "committee_quorum" CHECK ("committee"."quorum" >= 1)
);
--> statement-breakpoint
CREATE TABLE "committee_decision" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "committee_decision_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"committee_id" bigint NOT NULL,
	"edition_id" bigint NOT NULL,
	"proposal_id" bigint,
	"contribution_id" bigint,
	"outcome" text NOT NULL,
	"reason" text NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	CONSTRAINT "decision_of_one_thing" CHECK (num_nonnulls("committee_decision"."proposal_id", "committee_decision"."contribution_id") = 1),
	CONSTRAINT "decision_outcome" CHECK ("committee_decision"."outcome" in ('kept', 'not-kept', 'deferred'))
);
--> statement-breakpoint
CREATE TABLE "committee_seat" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "committee_seat_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"committee_id" bigint NOT NULL,
	"person_id" uuid,
	"organisation" text NOT NULL,
	CONSTRAINT "seat_once" UNIQUE("committee_id","organisation")
);
--> statement-breakpoint
CREATE TABLE "recusal" (
	"seat_id" bigint NOT NULL,
	"proposal_id" bigint NOT NULL,
	"reason" text NOT NULL,
	"declared_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "recusal_seat_id_proposal_id_pk" PRIMARY KEY("seat_id","proposal_id")
);
--> statement-breakpoint
CREATE TABLE "score" (
	"seat_id" bigint NOT NULL,
	"proposal_id" bigint NOT NULL,
	"criterion" text NOT NULL,
	"mark" integer NOT NULL,
	"given_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "score_seat_id_proposal_id_criterion_pk" PRIMARY KEY("seat_id","proposal_id","criterion"),
	CONSTRAINT "score_mark" CHECK ("score"."mark" between 0 and 5)
);
--> statement-breakpoint
ALTER TABLE "committee" ADD CONSTRAINT "committee_edition_id_edition_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."edition"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committee_decision" ADD CONSTRAINT "decision_committee" FOREIGN KEY ("committee_id","edition_id") REFERENCES "public"."committee"("id","edition_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committee_decision" ADD CONSTRAINT "decision_proposal" FOREIGN KEY ("proposal_id","edition_id") REFERENCES "public"."proposal"("id","edition_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committee_decision" ADD CONSTRAINT "decision_contribution" FOREIGN KEY ("contribution_id","edition_id") REFERENCES "public"."contribution"("id","edition_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committee_seat" ADD CONSTRAINT "committee_seat_committee_id_committee_id_fk" FOREIGN KEY ("committee_id") REFERENCES "public"."committee"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committee_seat" ADD CONSTRAINT "committee_seat_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recusal" ADD CONSTRAINT "recusal_seat_id_committee_seat_id_fk" FOREIGN KEY ("seat_id") REFERENCES "public"."committee_seat"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recusal" ADD CONSTRAINT "recusal_proposal_id_proposal_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposal"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score" ADD CONSTRAINT "score_seat_id_committee_seat_id_fk" FOREIGN KEY ("seat_id") REFERENCES "public"."committee_seat"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score" ADD CONSTRAINT "score_proposal_id_proposal_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposal"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "decision_once_per_proposal" ON "committee_decision" USING btree ("committee_id","proposal_id");--> statement-breakpoint
CREATE UNIQUE INDEX "decision_once_per_contribution" ON "committee_decision" USING btree ("committee_id","contribution_id");--> statement-breakpoint
CREATE INDEX "decision_of_edition" ON "committee_decision" USING btree ("edition_id");