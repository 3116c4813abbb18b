-- People comment on contributions, on two levels, and report what should not be read in public. Nothing said is removed: it is
-- taken back by its author or hidden by a moderator, and its place says so.
CREATE TABLE "comment" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "comment_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"edition_id" bigint NOT NULL,
	"contribution_id" bigint NOT NULL,
	"parent_id" bigint,
	"level" smallint GENERATED ALWAYS AS (case when parent_id is null then 1 else 2 end) STORED NOT NULL,
	"parent_level" smallint GENERATED ALWAYS AS (case when parent_id is not null then 1 end) STORED,
	"author_id" uuid NOT NULL,
	"author_profile" text NOT NULL,
	"author_function" text DEFAULT '' NOT NULL,
	"territory_id" bigint,
	"organisation" text DEFAULT '' NOT NULL,
	"text" text NOT NULL,
	"is_question" boolean DEFAULT false NOT NULL,
	"written_at" timestamp with time zone DEFAULT now() NOT NULL,
	"edited_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"hidden_at" timestamp with time zone,
	"hidden_by" uuid,
	"hidden_reason" text,
	CONSTRAINT "comment_of_contribution" UNIQUE("id","contribution_id"),
	CONSTRAINT "comment_of_level" UNIQUE("id","contribution_id","level"),
	CONSTRAINT "comment_lengths" CHECK (char_length("comment"."text") between 1 and 2000 and char_length("comment"."author_function") <= 120 and char_length("comment"."organisation") <= 200
      and char_length(coalesce("comment"."hidden_reason", '')) <= 1000),
	CONSTRAINT "comment_asks_at_first_level" CHECK (not ("comment"."is_question" and "comment"."parent_id" is not null)),
	CONSTRAINT "comment_hidden_with_reason" CHECK (num_nulls("comment"."hidden_at", "comment"."hidden_by", "comment"."hidden_reason") in (0, 3))
);
--> statement-breakpoint
CREATE TABLE "report" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "report_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"contribution_id" bigint NOT NULL,
	"comment_id" bigint,
	"reporter_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"reported_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decision" text,
	"decided_at" timestamp with time zone,
	"decided_by" uuid,
	"decision_reason" text,
	CONSTRAINT "one_report_per_object_and_person" UNIQUE NULLS NOT DISTINCT("contribution_id","comment_id","reporter_id"),
	CONSTRAINT "report_reason" CHECK ("report"."reason" in ('personal-data', 'offensive', 'unlawful', 'advertising', 'off-topic', 'other')),
	CONSTRAINT "report_lengths" CHECK (char_length("report"."text") <= 1000 and ("report"."reason" <> 'other' or "report"."text" <> '')),
	CONSTRAINT "report_decision" CHECK ("report"."decision" in ('kept', 'acted')),
	CONSTRAINT "report_decided_with_reason" CHECK (num_nulls("report"."decision", "report"."decided_at", "report"."decided_by", "report"."decision_reason") in (0, 4)
      and coalesce(char_length("report"."decision_reason"), 10) between 10 and 1000)
);
--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_author_id_person_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."person"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_territory_id_territory_id_fk" FOREIGN KEY ("territory_id") REFERENCES "public"."territory"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_hidden_by_person_id_fk" FOREIGN KEY ("hidden_by") REFERENCES "public"."person"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_contribution" FOREIGN KEY ("contribution_id","edition_id") REFERENCES "public"."contribution"("id","edition_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_answers_a_comment" FOREIGN KEY ("parent_id","contribution_id","parent_level") REFERENCES "public"."comment"("id","contribution_id","level") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report" ADD CONSTRAINT "report_contribution_id_contribution_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contribution"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report" ADD CONSTRAINT "report_reporter_id_person_id_fk" FOREIGN KEY ("reporter_id") REFERENCES "public"."person"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report" ADD CONSTRAINT "report_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."person"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report" ADD CONSTRAINT "report_comment" FOREIGN KEY ("comment_id","contribution_id") REFERENCES "public"."comment"("id","contribution_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comment_in_order" ON "comment" USING btree ("contribution_id",coalesce(parent_id, id),"id");--> statement-breakpoint
CREATE INDEX "comment_of_author" ON "comment" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "comment_question" ON "comment" USING btree ("contribution_id") WHERE "comment"."is_question";--> statement-breakpoint
CREATE INDEX "report_of_person" ON "report" USING btree ("reporter_id");--> statement-breakpoint
CREATE INDEX "report_waiting" ON "report" USING btree ("reported_at") WHERE "report"."decided_at" is null;--> statement-breakpoint
REVOKE DELETE ON "comment" FROM co_construire_site;--> statement-breakpoint
-- Who said what, where and when is changed by nobody; nor is what was reported, which goes with time.
REVOKE UPDATE ON "comment", "report" FROM co_construire_site;--> statement-breakpoint
GRANT UPDATE ("text", "author_function", "edited_at", "withdrawn_at", "hidden_at", "hidden_by", "hidden_reason") ON "comment" TO co_construire_site;--> statement-breakpoint
GRANT UPDATE ("decision", "decided_at", "decided_by", "decision_reason") ON "report" TO co_construire_site;--> statement-breakpoint
-- As `forget_words` does elsewhere (0041): takes the name, the address and any telephone number of a person who leaves out of
-- what they said, of what they reported or decided, and of what the journal says of their comments. Their function goes too.
CREATE FUNCTION forget_talk(leaving uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  own text := '(?<![[:alnum:]])(' || (SELECT string_agg(regexp_replace(regexp_replace(word, '([.*+?^$(){}|\[\]\\])', '\\\1', 'g'), '\s+', '\\s+', 'g'), '|')
    FROM person, unnest(ARRAY[email, display_name]) AS word WHERE id = leaving AND length(word) > 2) || ')(?![[:alnum:]])'
    || '|(?<![0-9])((\+|00)33[\s.-]?(\(0\))?[\s.-]?|0)[1-9]([\s.-]?[0-9][0-9]){4}(?![0-9])';
BEGIN
  UPDATE comment SET text = without_words(text, own, 2000), organisation = without_words(organisation, own, 200), author_function = '' WHERE author_id = leaving;
  UPDATE comment SET hidden_reason = without_words(hidden_reason, own, 1000) WHERE leaving IN (author_id, hidden_by) AND hidden_at IS NOT NULL;
  UPDATE report SET text = without_words(text, own, 1000) WHERE reporter_id = leaving
    OR contribution_id IN (SELECT id FROM contribution WHERE author_id = leaving) OR comment_id IN (SELECT id FROM comment WHERE author_id = leaving);
  UPDATE report SET decision_reason = without_words(decision_reason, own, 1000) WHERE decided_at IS NOT NULL AND (leaving IN (reporter_id, decided_by)
    OR contribution_id IN (SELECT id FROM contribution WHERE author_id = leaving) OR comment_id IN (SELECT id FROM comment WHERE author_id = leaving));
  UPDATE journal_line SET reason = without_words(reason, own, 2000), details = without_words(details::text, own, 100000)::jsonb
    WHERE object = ANY (ARRAY(SELECT 'comment:' || id FROM comment WHERE author_id = leaving));
END $$;--> statement-breakpoint
REVOKE ALL ON FUNCTION forget_talk(uuid) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION forget_talk(uuid) TO co_construire_site;
