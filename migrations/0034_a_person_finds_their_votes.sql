-- The limit of supports is counted at each vote: a person finds theirs by the one key, without a second index to keep.
DROP INDEX "vote_of_person";--> statement-breakpoint
ALTER TABLE "vote" DROP CONSTRAINT "one_vote_per_person_and_proposal";
--> statement-breakpoint
ALTER TABLE "vote" ADD CONSTRAINT "one_vote_per_person_and_proposal" PRIMARY KEY("person_id","proposal_id");