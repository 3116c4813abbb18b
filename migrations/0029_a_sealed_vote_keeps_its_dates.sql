-- The last defence of a sealed vote: whatever the code believes, and whatever its clock says, the site neither moves nor
-- removes the dates between which it was held. Only the owner of the tables does, who places a demonstration anew.
CREATE FUNCTION refuse_to_move_a_sealed_vote() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.kind = 'vote' AND current_user = 'co_construire_site' AND EXISTS (SELECT FROM edition WHERE id = OLD.edition_id AND sealed_at IS NOT NULL) THEN
    RAISE EXCEPTION 'a sealed vote keeps its dates' USING ERRCODE = 'check_violation', CONSTRAINT = 'a_sealed_vote_keeps_its_dates';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;--> statement-breakpoint
CREATE TRIGGER a_sealed_vote_keeps_its_dates BEFORE UPDATE OR DELETE ON "phase" FOR EACH ROW EXECUTE FUNCTION refuse_to_move_a_sealed_vote();
