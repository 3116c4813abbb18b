-- The same last defence of the calendar (0010), asked once of all the votes that one statement writes for an edition.
CREATE OR REPLACE FUNCTION refuse_votes_out_of_phase() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM (
      SELECT edition_id, min(cast_at) AS first, max(cast_at) AS last, max(withdrawn_at) AS ended FROM written GROUP BY edition_id
    ) AS batch
    JOIN edition ON edition.id = batch.edition_id
    LEFT JOIN phase ON phase.edition_id = batch.edition_id AND phase.kind = 'vote'
    WHERE phase.id IS NULL
       OR batch.first < phase.opens_at OR batch.last >= phase.closes_at
       OR batch.ended >= phase.closes_at
       OR (current_user = 'co_construire_site' AND (
            edition.sealed_at IS NOT NULL OR now() >= phase.closes_at OR clock_timestamp() < phase.opens_at))
  ) THEN
    RAISE EXCEPTION 'a vote is written outside the vote phase'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'votes_only_in_their_phase';
  END IF;
  RETURN NULL;
END $$;
