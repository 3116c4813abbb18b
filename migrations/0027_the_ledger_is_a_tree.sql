-- Lines become the canonical text that anyone downloads and hashes, and votes go there by their person's pseudonym.
-- Those of the archive and of the demonstration are written again from their votes at the next start. Those of a real
-- vote cannot be: nobody may rewrite what was published.
DO $$ BEGIN
  IF EXISTS (SELECT FROM ledger_line JOIN edition ON edition.id = edition_id WHERE origin = 'live') THEN
    RAISE EXCEPTION 'the ledger of a real vote was written by a former format: keep the former version for it';
  END IF;
END $$;--> statement-breakpoint
TRUNCATE "ledger_line";--> statement-breakpoint
ALTER TABLE "ledger_line" DROP COLUMN "kind", DROP COLUMN "at", DROP COLUMN "body",
  ADD COLUMN "line" text NOT NULL,
  ADD COLUMN "hash" "bytea" NOT NULL,
  ADD CONSTRAINT "ledger_hash_length" CHECK (octet_length("ledger_line"."hash") = 32);--> statement-breakpoint
CREATE TABLE "ledger_head" (
	"edition_id" bigint NOT NULL,
	"size" bigint NOT NULL,
	"since" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"last" "bytea" NOT NULL,
	"root" "bytea" NOT NULL,
	"peaks" "bytea" NOT NULL,
	"nodes" "bytea" NOT NULL,
	CONSTRAINT "ledger_head_edition_id_size_pk" PRIMARY KEY("edition_id","size"),
	CONSTRAINT "ledger_head_grows" CHECK ("ledger_head"."size" > "ledger_head"."since" and "ledger_head"."since" >= 0),
	CONSTRAINT "ledger_head_lengths" CHECK (octet_length("ledger_head"."last") = 32 and octet_length("ledger_head"."root") = 32 and octet_length("ledger_head"."peaks") % 32 = 0 and octet_length("ledger_head"."nodes") % 32 = 0)
);
--> statement-breakpoint
ALTER TABLE "ledger_head" ADD CONSTRAINT "ledger_head_edition_id_edition_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."edition"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
-- Hashes do not compress: trying would cost every batch of votes.
ALTER TABLE "ledger_head" ALTER COLUMN "nodes" SET STORAGE EXTERNAL;--> statement-breakpoint
REVOKE UPDATE, DELETE, TRUNCATE ON "ledger_head" FROM co_construire_site;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "ledger_key" "bytea" DEFAULT uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());--> statement-breakpoint
ALTER TABLE "vote" DROP COLUMN "id", DROP CONSTRAINT "one_vote_per_person_and_proposal",
  ADD CONSTRAINT "one_vote_per_person_and_proposal" PRIMARY KEY("proposal_id","person_id"),
  ADD COLUMN "invalidated_for" text,
  ADD CONSTRAINT "vote_invalidated_with_reason" CHECK ("vote"."invalidated_for" is null or ("vote"."withdrawn_at" is not null and char_length("vote"."invalidated_for") between 10 and 1000));
