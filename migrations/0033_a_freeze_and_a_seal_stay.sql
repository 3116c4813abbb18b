-- The last defence of what the others rest on: votes in their phase, a sealed vote's dates and a frozen ballot's texts are
-- kept only while the edition says that it is sealed, or frozen. Whatever the code believes, the site never takes that
-- back, nor changes what the ledger opens with: the rules, the edition's name in addresses, the themes on the ballot.
-- Only the owner of the tables does, who places a demonstration anew.
CREATE FUNCTION refuse_to_undo_a_freeze_or_a_seal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_user = 'co_construire_site' AND (
    (OLD.sealed_at IS NOT NULL AND NEW.sealed_at IS DISTINCT FROM OLD.sealed_at)
    OR (OLD.ballot_frozen_at IS NOT NULL
        AND (NEW.ballot_frozen_at, NEW.ballot_hash, NEW.rules, NEW.slug) IS DISTINCT FROM (OLD.ballot_frozen_at, OLD.ballot_hash, OLD.rules, OLD.slug))
  ) THEN
    RAISE EXCEPTION 'a freeze and a seal are never undone' USING ERRCODE = 'check_violation', CONSTRAINT = 'a_freeze_and_a_seal_stay';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER a_freeze_and_a_seal_stay BEFORE UPDATE ON "edition"
  FOR EACH ROW EXECUTE FUNCTION refuse_to_undo_a_freeze_or_a_seal();--> statement-breakpoint
CREATE FUNCTION refuse_to_rename_a_frozen_theme() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_user = 'co_construire_site' AND NEW.name IS DISTINCT FROM OLD.name AND EXISTS (
    SELECT FROM proposal JOIN edition ON edition.id = proposal.edition_id
    WHERE proposal.theme_id = OLD.id AND edition.ballot_frozen_at IS NOT NULL
  ) THEN
    RAISE EXCEPTION 'a theme of a frozen ballot keeps its name' USING ERRCODE = 'check_violation', CONSTRAINT = 'a_frozen_ballot_keeps_its_themes';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER a_frozen_ballot_keeps_its_themes BEFORE UPDATE ON "theme"
  FOR EACH ROW EXECUTE FUNCTION refuse_to_rename_a_frozen_theme();
