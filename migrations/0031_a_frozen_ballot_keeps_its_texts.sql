-- The last defence of a frozen ballot: whatever the code believes, the site adds no proposal to it and changes no word
-- of those on it (it can remove none at all). The ledger opens with their fingerprints: a vote for anything else could not be recounted.
CREATE FUNCTION refuse_to_change_a_frozen_ballot() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_user = 'co_construire_site' AND EXISTS (
    SELECT FROM edition WHERE id IN (OLD.edition_id, NEW.edition_id) AND ballot_frozen_at IS NOT NULL
  ) THEN
    RAISE EXCEPTION 'a frozen ballot keeps its texts' USING ERRCODE = 'check_violation', CONSTRAINT = 'a_frozen_ballot_keeps_its_texts';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER a_frozen_ballot_keeps_its_texts BEFORE INSERT OR UPDATE OF edition_id, number, theme_id, title, summary
  ON "proposal" FOR EACH ROW EXECUTE FUNCTION refuse_to_change_a_frozen_ballot();
