-- “Regrouped” without a proposal would make a contribution vanish from the ballot: refused at the commit.
CREATE FUNCTION refuse_regrouped_nowhere() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE subject bigint := CASE WHEN TG_TABLE_NAME = 'regrouping' THEN OLD.contribution_id ELSE NEW.contribution_id END;
BEGIN
  IF EXISTS (SELECT FROM verdict WHERE contribution_id = subject AND kind = 'regrouped')
     AND NOT EXISTS (SELECT FROM regrouping WHERE contribution_id = subject) THEN
    RAISE EXCEPTION 'contribution % is regrouped into no proposal', subject
      USING ERRCODE = 'check_violation', CONSTRAINT = 'regrouped_stands_behind_a_proposal';
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE CONSTRAINT TRIGGER regrouped_stands_behind_a_proposal AFTER INSERT OR UPDATE ON "verdict"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_regrouped_nowhere();--> statement-breakpoint
CREATE CONSTRAINT TRIGGER regrouped_stands_behind_a_proposal AFTER DELETE ON "regrouping"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_regrouped_nowhere();
