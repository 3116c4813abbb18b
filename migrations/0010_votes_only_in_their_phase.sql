-- The last defence of the calendar: no vote row is dated outside the vote, whatever the code believes.
-- The site's role must besides write while the vote runs: its transaction began before the close, and writes after
-- the opening. (A vote judged in the last millisecond may reach the disk just after the close; a transaction begun
-- after the close never may.) Only the owner of the tables, who loads the archive, writes votes of the past.
CREATE FUNCTION refuse_votes_out_of_phase() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM written
    JOIN edition ON edition.id = written.edition_id
    LEFT JOIN phase ON phase.edition_id = written.edition_id AND phase.kind = 'vote'
    WHERE phase.id IS NULL
       OR written.cast_at < phase.opens_at OR written.cast_at >= phase.closes_at
       OR written.withdrawn_at >= phase.closes_at
       OR (current_user = 'co_construire_site' AND (
            edition.sealed_at IS NOT NULL OR now() >= phase.closes_at OR clock_timestamp() < phase.opens_at))
  ) THEN
    RAISE EXCEPTION 'a vote is written outside the vote phase'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'votes_only_in_their_phase';
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER votes_only_in_their_phase_new AFTER INSERT ON "vote"
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION refuse_votes_out_of_phase();--> statement-breakpoint
CREATE TRIGGER votes_only_in_their_phase_changed AFTER UPDATE ON "vote"
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION refuse_votes_out_of_phase();
