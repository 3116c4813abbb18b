-- What is whose, when an account changes hands and when a person leaves.
--
-- An attachment that whoever opened an account on an address had, before the owner of that address proved it, is set aside for
-- the accounts of ProConnect that were linked then: by one of them, linked again, it is taken up again.
ALTER TABLE "attachment" ADD COLUMN "set_aside_for" text[];--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_set_aside_is_ended" CHECK ("attachment"."set_aside_for" is null or "attachment"."revoked_at" is not null);--> statement-breakpoint
-- Who leaves is also gone from the structures they asked for: its name and the reason of its refusal, the lines of the journal
-- on it, and the letters that others who asked for it received. The rest is as in 0050.
CREATE OR REPLACE FUNCTION forget_words(leaving uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
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
    WHERE actor_id = leaving OR object = ANY (ARRAY(
      SELECT 'person:' || leaving
      UNION ALL SELECT 'attachment:' || id FROM attachment WHERE person_id = leaving
      UNION ALL SELECT 'contribution:' || id FROM contribution WHERE author_id = leaving
      UNION ALL SELECT 'application:' || id FROM application WHERE started_by = leaving
      UNION ALL SELECT 'structure:' || structure_id FROM structure_asker WHERE person_id = leaving));
  UPDATE letter SET subject = without_words(subject, own, 200), body = without_words(body, own, 100000)
    FROM structure_asker mine JOIN structure ON structure.id = mine.structure_id
      JOIN structure_asker theirs ON theirs.structure_id = structure.id JOIN person other ON other.id = theirs.person_id
    WHERE mine.person_id = leaving AND other.id <> leaving AND recipient = other.email AND position('(SIREN ' || siren || ')' IN body) > 0;
  UPDATE structure SET name = without_words(name, own, 160), refused_reason = without_words(refused_reason, own, 1000)
    WHERE id IN (SELECT structure_id FROM structure_asker WHERE person_id = leaving);
  -- What they alone asked for, and is no territory, goes with them: the journal keeps that a structure was refused.
  UPDATE journal_line SET details = details - 'title' - 'siren'
    WHERE object = ANY (ARRAY(SELECT 'structure:' || structure_id FROM structure_asker mine JOIN structure ON structure.id = structure_id
      WHERE person_id = leaving AND territory_id IS NULL
        AND NOT EXISTS (SELECT FROM structure_asker other WHERE other.structure_id = mine.structure_id AND other.person_id <> leaving)));
END $$;
