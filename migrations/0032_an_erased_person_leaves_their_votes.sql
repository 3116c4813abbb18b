-- A vote names its line in the ledger, and the line a pseudonym: as long as it also names its person, whoever reads both
-- tables knows the pseudonym of all that this person did. Erased, they leave their votes to strangers made for this, one
-- an edition, who have nothing else. Not with the rights of the site: it may not touch a vote once it is closed. With the
-- owner's, and for this move alone: of a person already erased, to someone new, so that no count can change. Nothing of a
-- stranger tells when they were made: they are dated of the first of the votes.
CREATE FUNCTION leave_votes(erased uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  given record;
  stranger uuid;
BEGIN
  IF NOT EXISTS (SELECT FROM person WHERE id = erased AND email IS NULL AND ledger_key IS NULL) THEN
    RAISE EXCEPTION 'only an erased person leaves their votes' USING ERRCODE = 'check_violation', CONSTRAINT = 'only_an_erased_person_leaves_their_votes';
  END IF;
  FOR given IN SELECT edition_id, min(cast_at) AS since FROM vote WHERE person_id = erased GROUP BY edition_id LOOP
    INSERT INTO person (display_name, profile, ledger_key, created_at) VALUES ('Personne effacée', 'agent', NULL, given.since) RETURNING id INTO stranger;
    UPDATE vote SET person_id = stranger WHERE person_id = erased AND edition_id = given.edition_id;
  END LOOP;
END $$;--> statement-breakpoint
REVOKE ALL ON FUNCTION leave_votes(uuid) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION leave_votes(uuid) TO co_construire_site;--> statement-breakpoint
-- Journal lines written until now: their titles named people, and an invalidation its person, whose ledger lines tell the
-- same act at the same instant. From now on the list names people by itself, and an invalidation names an attachment.
UPDATE journal_line SET details = jsonb_set(details, '{title}', details -> 'role') WHERE act IN ('role-grant', 'role-revoke') AND details ? 'role';--> statement-breakpoint
UPDATE journal_line SET details = jsonb_set(details, '{title}', to_jsonb(name)) FROM territory
  WHERE act = 'attachment-prove' AND territory.id = (details ->> 'territoryId')::bigint;--> statement-breakpoint
UPDATE journal_line SET object = 'attachment:' || (SELECT coalesce(max(id), 0) FROM attachment WHERE person_id::text = split_part(object, ':', 2))
  WHERE act IN ('invalidate-votes', 'attachment-revoke') AND object LIKE 'person:%';--> statement-breakpoint
-- Those erased until now.
SELECT leave_votes(id) FROM person WHERE email IS NULL AND ledger_key IS NULL;--> statement-breakpoint
DELETE FROM attachment USING person WHERE person.id = person_id AND email IS NULL AND ledger_key IS NULL;--> statement-breakpoint
UPDATE person SET organisation = NULL WHERE email IS NULL AND ledger_key IS NULL;
