CREATE TABLE "vote" (
	"id" uuid PRIMARY KEY NOT NULL,
	"edition_id" bigint NOT NULL,
	"proposal_id" bigint NOT NULL,
	"person_id" uuid NOT NULL,
	"territory_id" bigint NOT NULL,
	"cast_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"seq" bigint NOT NULL,
	CONSTRAINT "one_vote_per_person_and_proposal" UNIQUE("proposal_id","person_id"),
	CONSTRAINT "vote_withdrawn_after" CHECK ("vote"."withdrawn_at" >= "vote"."cast_at")
);
--> statement-breakpoint
ALTER TABLE "vote" ADD CONSTRAINT "vote_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote" ADD CONSTRAINT "vote_territory_id_territory_id_fk" FOREIGN KEY ("territory_id") REFERENCES "public"."territory"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote" ADD CONSTRAINT "vote_proposal_of_edition" FOREIGN KEY ("proposal_id","edition_id") REFERENCES "public"."proposal"("id","edition_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "vote_active" ON "vote" USING btree ("edition_id","proposal_id","territory_id") WHERE "vote"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "vote_of_person" ON "vote" USING btree ("person_id","edition_id");