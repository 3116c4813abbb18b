-- Two phases of an edition share no instant, whoever writes them and in whichever order they are committed.
-- Deferrable, so that moving two neighbours at once is one act.
ALTER TABLE "phase" ADD CONSTRAINT "phases_never_overlap"
  EXCLUDE USING gist ("edition_id" WITH =, tstzrange("opens_at", "closes_at") WITH &&) DEFERRABLE INITIALLY IMMEDIATE;--> statement-breakpoint
CREATE FUNCTION phase_rank(kind text) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN array_position(ARRAY['consultation', 'vote', 'application', 'launch'], kind);--> statement-breakpoint
CREATE FUNCTION refuse_phases_out_of_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM phase other
    WHERE other.edition_id = NEW.edition_id
      AND (phase_rank(other.kind) - phase_rank(NEW.kind)) * extract(epoch FROM other.opens_at - NEW.opens_at) < 0
  ) THEN
    RAISE EXCEPTION 'the phases of edition % are out of order', NEW.edition_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'phases_in_order';
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE CONSTRAINT TRIGGER phases_in_order AFTER INSERT OR UPDATE ON "phase"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_phases_out_of_order();
