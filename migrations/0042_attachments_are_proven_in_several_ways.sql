-- A declared attachment is proven by a code written to the official address of the territory, or by two moderators; how is
-- kept with it (a former migration may have begun to). A person may have several, and chooses which one they act for.
CREATE TABLE "mailbox_code" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "mailbox_code_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"attachment_id" bigint NOT NULL,
	"letter_id" bigint,
	"code_hash" text NOT NULL,
	"tries_left" integer DEFAULT 5 NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "mailbox_code_tries" CHECK ("mailbox_code"."tries_left" between 0 and 5)
);
--> statement-breakpoint
CREATE TABLE "proof_proposal" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "proof_proposal_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"attachment_id" bigint NOT NULL,
	"reason" text NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"confirmed_by" uuid,
	"confirmed_at" timestamp with time zone,
	"dropped_by" uuid,
	"dropped_at" timestamp with time zone,
	CONSTRAINT "proof_proposal_reason" CHECK (char_length("proof_proposal"."reason") between 10 and 1000),
	CONSTRAINT "proof_proposal_two_moderators" CHECK ("proof_proposal"."confirmed_by" <> "proof_proposal"."proposed_by"),
	CONSTRAINT "proof_proposal_confirmed_by" CHECK (("proof_proposal"."confirmed_by" is null) = ("proof_proposal"."confirmed_at" is null)),
	CONSTRAINT "proof_proposal_dropped_by" CHECK (("proof_proposal"."dropped_by" is null) = ("proof_proposal"."dropped_at" is null)),
	CONSTRAINT "proof_proposal_ends_once" CHECK ("proof_proposal"."confirmed_at" is null or "proof_proposal"."dropped_at" is null)
);
--> statement-breakpoint
ALTER TABLE "attachment" ADD COLUMN IF NOT EXISTS "proof" text;--> statement-breakpoint
ALTER TABLE "attachment" ADD COLUMN "chosen_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "mailbox_code" ADD CONSTRAINT "mailbox_code_attachment_id_attachment_id_fk" FOREIGN KEY ("attachment_id") REFERENCES "public"."attachment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mailbox_code" ADD CONSTRAINT "mailbox_code_letter_id_letter_id_fk" FOREIGN KEY ("letter_id") REFERENCES "public"."letter"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proof_proposal" ADD CONSTRAINT "proof_proposal_attachment_id_attachment_id_fk" FOREIGN KEY ("attachment_id") REFERENCES "public"."attachment"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proof_proposal" ADD CONSTRAINT "proof_proposal_proposed_by_person_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."person"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proof_proposal" ADD CONSTRAINT "proof_proposal_confirmed_by_person_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."person"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proof_proposal" ADD CONSTRAINT "proof_proposal_dropped_by_person_id_fk" FOREIGN KEY ("dropped_by") REFERENCES "public"."person"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mailbox_code_of_attachment" ON "mailbox_code" USING btree ("attachment_id");--> statement-breakpoint
CREATE UNIQUE INDEX "proof_proposal_one_at_a_time" ON "proof_proposal" USING btree ("attachment_id") WHERE "proof_proposal"."confirmed_at" is null and "proof_proposal"."dropped_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "attachment_one_choice" ON "attachment" USING btree ("person_id") WHERE "attachment"."chosen_at" is not null and "attachment"."revoked_at" is null;--> statement-breakpoint
ALTER TABLE "attachment" DROP CONSTRAINT IF EXISTS "attachment_proof";--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_proof" CHECK ("attachment"."proof" in ('operator', 'siret', 'mailbox', 'moderators'));