-- Who left is nobody: their last letter goes once posted, accounts nobody uses are known by their sessions, and whoever
-- has power leaves a trace when they see who a person is. The site adds and removes such traces, and changes none.
CREATE TABLE "personal_access" (
	"day" date NOT NULL,
	"actor_id" uuid NOT NULL,
	"page" text NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "one_access_a_day" PRIMARY KEY("day","actor_id","page","person_id"),
	CONSTRAINT "personal_access_page" CHECK (char_length("personal_access"."page") between 1 and 40)
);
--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "seen_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "warned_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "letter" ADD COLUMN "is_last" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "personal_access" ADD CONSTRAINT "personal_access_actor_id_person_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."person"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personal_access" ADD CONSTRAINT "personal_access_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "personal_access_to" ON "personal_access" USING btree ("person_id","day");--> statement-breakpoint
REVOKE UPDATE ON "personal_access" FROM co_construire_site;--> statement-breakpoint
-- Accounts of before are taken as used today: nobody is warned of what was never counted.
UPDATE "person" SET seen_at = now() WHERE email IS NOT NULL;--> statement-breakpoint
CREATE FUNCTION note_seen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE person SET seen_at = now(), warned_at = NULL WHERE id = NEW.person_id;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER a_session_says_who_came AFTER INSERT OR UPDATE OF expires_at ON "session" FOR EACH ROW EXECUTE FUNCTION note_seen();--> statement-breakpoint
-- One text without a pattern, no longer than there is room for. What takes its place is long enough that no text becomes
-- too short to be published.
CREATE FUNCTION without_words(said text, words text, longest integer) RETURNS text LANGUAGE sql STABLE AS
  $$ SELECT left(regexp_replace(said, words, '[information retirée]', 'gi'), longest) $$;--> statement-breakpoint
-- Takes out of the texts of a person who leaves, and of what was said of them, their name, their address, and any
-- telephone number. Not with the rights of the site, which may change no version, journal line nor moved
-- date. With the owner's, for that person's name as their account has it, and only where the row itself leads to them: a
-- name that is also a common word is taken from nobody else. A ledger and a frozen ballot are out of reach (ADR 19).
CREATE FUNCTION forget_words(leaving uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  own text := '(?<![[:alnum:]])(' || (SELECT string_agg(regexp_replace(regexp_replace(word, '([.*+?^$(){}|\[\]\\])', '\\\1', 'g'), '\s+', '\\s+', 'g'), '|')
    FROM person, unnest(ARRAY[email, display_name]) AS word WHERE id = leaving AND length(word) > 2) || ')(?![[:alnum:]])'
    || '|(?<![0-9])((\+|00)33[\s.-]?(\(0\))?[\s.-]?|0)[1-9]([\s.-]?[0-9][0-9]){4}(?![0-9])';
BEGIN
  UPDATE contribution SET title = without_words(title, own, 120), text = without_words(text, own, 10000), beneficiaries = without_words(beneficiaries, own, 200),
    publisher = without_words(publisher, own, 200), address = without_words(address, own, 500), source_code = without_words(source_code, own, 500),
    licence = without_words(licence, own, 200), used_in = without_words(used_in, own, 2000), funding_for = without_words(funding_for, own, 2000),
    organisation = without_words(organisation, own, 200), withdrawn_reason = without_words(withdrawn_reason, own, 1000)
    WHERE author_id = leaving;
  UPDATE contribution_version SET title = without_words(title, own, 120), text = without_words(text, own, 10000), details = without_words(details::text, own, 100000)::jsonb
    WHERE saved_by = leaving OR contribution_id IN (SELECT id FROM contribution WHERE author_id = leaving);
  UPDATE proposal SET title = without_words(title, own, 120), summary = without_words(summary, own, 2000)
    WHERE created_by = leaving AND (SELECT ballot_frozen_at FROM edition WHERE edition.id = edition_id) IS NULL;
  UPDATE verdict SET reason = without_words(reason, own, 2000)
    WHERE decided_by = leaving OR contribution_id IN (SELECT id FROM contribution WHERE author_id = leaving);
  UPDATE application SET motivation = without_words(motivation, own, 5000), means = without_words(means, own, 5000), calendar = without_words(calendar, own, 5000),
    decision_reason = without_words(decision_reason, own, 2000)
    WHERE started_by = leaving OR decided_by = leaving;
  UPDATE phase_move SET reason = without_words(reason, own, 1000) WHERE moved_by = leaving;
  UPDATE phase_move_request SET reason = without_words(reason, own, 1000) WHERE leaving IN (asked_by, confirmed_by);
  UPDATE role_grant SET reason = without_words(reason, own, 2000) WHERE leaving IN (person_id, granted_by);
  UPDATE committee_seat SET organisation = without_words(organisation, own, 200) WHERE person_id = leaving;
  UPDATE recusal SET reason = without_words(reason, own, 2000) WHERE seat_id IN (SELECT id FROM committee_seat WHERE person_id = leaving);
  UPDATE journal_line SET reason = without_words(reason, own, 2000), details = without_words(details::text, own, 100000)::jsonb
    WHERE actor_id = leaving OR object = 'person:' || leaving
      OR object IN (SELECT 'attachment:' || id FROM attachment WHERE person_id = leaving)
      OR object IN (SELECT 'contribution:' || id FROM contribution WHERE author_id = leaving)
      OR object IN (SELECT 'application:' || id FROM application WHERE started_by = leaving);
END $$;--> statement-breakpoint
REVOKE ALL ON FUNCTION forget_words(uuid) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION forget_words(uuid) TO co_construire_site;
