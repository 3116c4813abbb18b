-- Whose words are looked for when a person leaves was written once in each folder that forgets, and only one knew the addresses
-- they had before: the name, the addresses of now and before, the telephones, said here once for all.
CREATE FUNCTION own_words(leaving uuid) RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT '(?<![[:alnum:]])(' || string_agg(regexp_replace(regexp_replace(word, '([.*+?^$(){}|\[\]\\])', '\\\1', 'g'), '\s+', '\\s+', 'g'), '|') || ')(?![[:alnum:]])'
    || '|(?<![0-9])((\+|00)33[\s.-]?(\(0\))?[\s.-]?|0)[1-9]([\s.-]?[0-9][0-9]){4}(?![0-9])'
  FROM (SELECT unnest(ARRAY[email, display_name]) AS word FROM person WHERE id = leaving
    UNION ALL SELECT email FROM former_address WHERE person_id = leaving) AS said
  WHERE length(word) > 2
$$;--> statement-breakpoint
REVOKE ALL ON FUNCTION own_words(uuid) FROM PUBLIC;--> statement-breakpoint
DO $$
DECLARE
  forgetting regprocedure;
  known text;
  said text;
BEGIN
  FOREACH forgetting IN ARRAY ARRAY['forget_words(uuid)', 'forget_talk(uuid)', 'forget_regrouping_words(uuid)']::regprocedure[] LOOP
    known := pg_get_functiondef(forgetting);
    said := regexp_replace(known, '  own text := .*?;\n', E'  own text := own_words(leaving);\n');
    IF said = known THEN RAISE EXCEPTION '% no longer reads as this migration knows it', forgetting; END IF;
    EXECUTE said;
  END LOOP;
END $$;--> statement-breakpoint
CREATE OR REPLACE FUNCTION forget_look_words(leaving uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  own text := own_words(leaving);
BEGIN
  UPDATE look SET words = without_words(words, own, 1000)
    WHERE words <> '' AND own IS NOT NULL AND (looked_by = leaving OR contribution_id IN (SELECT id FROM contribution WHERE author_id = leaving));
END $$;
