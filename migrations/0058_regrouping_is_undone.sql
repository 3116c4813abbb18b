-- Anything of the regrouping is undone until the ballot freezes: each act is kept with what was before and after it. A
-- proposal merged into another is kept whole, so that its address still tells. Authors are told of several verdicts in one
-- letter, and contest once. From the freeze on, the database itself refuses a change.
CREATE TABLE "contest" (
	"contribution_id" bigint PRIMARY KEY NOT NULL,
	"edition_id" bigint NOT NULL,
	"text" text NOT NULL,
	"contested_at" timestamp with time zone DEFAULT now() NOT NULL,
	"answered_at" timestamp with time zone,
	"outcome" text,
	"answer" text,
	CONSTRAINT "contest_lengths" CHECK (char_length("contest"."text") between 10 and 2000 and coalesce(char_length("contest"."answer"), 10) between 10 and 2000),
	CONSTRAINT "contest_answered_whole" CHECK (num_nulls("contest"."answered_at", "contest"."outcome", "contest"."answer") in (0, 3)),
	CONSTRAINT "contest_outcome" CHECK ("contest"."outcome" is null or "contest"."outcome" in ('confirmed', 'reopened'))
);
--> statement-breakpoint
CREATE TABLE "reason_template" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "reason_template_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"edition_id" bigint,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reason_template_kind" CHECK ("reason_template"."kind" in ('redirected', 'rejected', 'contest')),
	CONSTRAINT "reason_template_lengths" CHECK (char_length("reason_template"."title") between 3 and 80 and char_length("reason_template"."text") between 10 and 2000)
);
--> statement-breakpoint
CREATE TABLE "verdict_telling" (
	"contribution_id" bigint PRIMARY KEY NOT NULL,
	"edition_id" bigint NOT NULL,
	"told" jsonb,
	"told_at" timestamp with time zone,
	"changed_since" timestamp with time zone,
	"changed_at" timestamp with time zone,
	CONSTRAINT "verdict_telling_changed_whole" CHECK (num_nulls("verdict_telling"."changed_since", "verdict_telling"."changed_at") in (0, 2))
);
--> statement-breakpoint
CREATE TABLE "former_proposal" (
	"id" bigint PRIMARY KEY NOT NULL,
	"edition_id" bigint NOT NULL,
	"number" integer NOT NULL,
	"theme_id" bigint NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"reconstructed" boolean NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone NOT NULL,
	"merged_into" bigint,
	CONSTRAINT "former_proposal_number_once" UNIQUE("edition_id","number"),
	CONSTRAINT "former_proposal_not_into_itself" CHECK ("former_proposal"."merged_into" <> "former_proposal"."id")
);
--> statement-breakpoint
CREATE TABLE "regrouping_act" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "regrouping_act_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"edition_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone DEFAULT now() NOT NULL,
	"reason" text,
	"undoes" bigint,
	CONSTRAINT "an_act_is_undone_once" UNIQUE("undoes"),
	CONSTRAINT "regrouping_act_undoes" CHECK (("regrouping_act"."kind" = 'undo') = ("regrouping_act"."undoes" is not null)),
	CONSTRAINT "regrouping_act_lengths" CHECK (char_length("regrouping_act"."kind") <= 20 and char_length("regrouping_act"."reason") <= 2000)
);
--> statement-breakpoint
CREATE TABLE "regrouping_change" (
	"act_id" bigint NOT NULL,
	"what" text NOT NULL,
	"subject_id" bigint NOT NULL,
	"proposals" bigint[] DEFAULT '{}' NOT NULL,
	"before" jsonb,
	"after" jsonb,
	CONSTRAINT "regrouping_change_act_id_what_subject_id_pk" PRIMARY KEY("act_id","what","subject_id"),
	CONSTRAINT "regrouping_change_what" CHECK ("regrouping_change"."what" in ('contribution', 'proposal', 'contest'))
);
--> statement-breakpoint
ALTER TABLE "regrouping" DROP CONSTRAINT "regrouping_proposal";
--> statement-breakpoint
ALTER TABLE "contest" ADD CONSTRAINT "contest_contribution" FOREIGN KEY ("contribution_id","edition_id") REFERENCES "public"."contribution"("id","edition_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reason_template" ADD CONSTRAINT "reason_template_edition_id_edition_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."edition"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdict_telling" ADD CONSTRAINT "verdict_telling_contribution" FOREIGN KEY ("contribution_id","edition_id") REFERENCES "public"."contribution"("id","edition_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "former_proposal" ADD CONSTRAINT "former_proposal_edition_id_edition_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."edition"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "former_proposal" ADD CONSTRAINT "former_proposal_created_by_person_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regrouping_act" ADD CONSTRAINT "regrouping_act_edition_id_edition_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."edition"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regrouping_act" ADD CONSTRAINT "regrouping_act_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regrouping_change" ADD CONSTRAINT "regrouping_change_act_id_regrouping_act_id_fk" FOREIGN KEY ("act_id") REFERENCES "public"."regrouping_act"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "contest_unanswered" ON "contest" USING btree ("edition_id","contested_at") WHERE "contest"."answered_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "reason_template_once" ON "reason_template" USING btree (coalesce("edition_id", 0),"kind",lower("title"));--> statement-breakpoint
CREATE INDEX "verdict_telling_due" ON "verdict_telling" USING btree ("edition_id","changed_since") WHERE "verdict_telling"."changed_since" is not null;--> statement-breakpoint
CREATE INDEX "former_proposal_into" ON "former_proposal" USING btree ("merged_into");--> statement-breakpoint
CREATE INDEX "regrouping_act_of_edition" ON "regrouping_act" USING btree ("edition_id","id");--> statement-breakpoint
CREATE INDEX "regrouping_change_of" ON "regrouping_change" USING btree ("what","subject_id");--> statement-breakpoint
CREATE INDEX "regrouping_change_about" ON "regrouping_change" USING gin ("proposals");--> statement-breakpoint
ALTER TABLE "regrouping" ADD CONSTRAINT "regrouping_proposal" FOREIGN KEY ("proposal_id","edition_id") REFERENCES "public"."proposal"("id","edition_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
REVOKE UPDATE, DELETE ON "regrouping_act", "regrouping_change" FROM co_construire_site;--> statement-breakpoint
REVOKE INSERT, UPDATE, DELETE ON "former_proposal" FROM co_construire_site;--> statement-breakpoint
REVOKE DELETE ON "contest", "verdict_telling" FROM co_construire_site;--> statement-breakpoint
-- The last defence of a frozen ballot is also that of what leads to it: who stands behind what, and why, is what authors
-- were told and what voters read. The site changes none of it once the edition says that it is frozen.
CREATE FUNCTION refuse_to_regroup_once_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_user = 'co_construire_site' AND EXISTS (
    SELECT FROM edition WHERE id IN (OLD.edition_id, NEW.edition_id) AND ballot_frozen_at IS NOT NULL
  ) THEN
    RAISE EXCEPTION 'a frozen ballot keeps what it was made of' USING ERRCODE = 'check_violation', CONSTRAINT = 'a_frozen_ballot_keeps_its_regrouping';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;--> statement-breakpoint
CREATE TRIGGER a_frozen_ballot_keeps_its_regrouping BEFORE INSERT OR UPDATE OR DELETE ON "verdict"
  FOR EACH ROW EXECUTE FUNCTION refuse_to_regroup_once_frozen();--> statement-breakpoint
CREATE TRIGGER a_frozen_ballot_keeps_its_regrouping BEFORE INSERT OR UPDATE OR DELETE ON "regrouping"
  FOR EACH ROW EXECUTE FUNCTION refuse_to_regroup_once_frozen();--> statement-breakpoint
CREATE TRIGGER a_frozen_ballot_keeps_its_regrouping BEFORE INSERT ON "regrouping_act"
  FOR EACH ROW EXECUTE FUNCTION refuse_to_regroup_once_frozen();--> statement-breakpoint
CREATE TRIGGER a_frozen_ballot_keeps_its_regrouping BEFORE INSERT OR UPDATE ON "contest"
  FOR EACH ROW EXECUTE FUNCTION refuse_to_regroup_once_frozen();--> statement-breakpoint
-- A change hangs from its act, which says of which edition it is.
CREATE FUNCTION refuse_to_rewrite_a_frozen_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_user = 'co_construire_site' AND EXISTS (
    SELECT FROM regrouping_act JOIN edition ON edition.id = edition_id WHERE regrouping_act.id = NEW.act_id AND ballot_frozen_at IS NOT NULL
  ) THEN
    RAISE EXCEPTION 'a frozen ballot keeps what it was made of' USING ERRCODE = 'check_violation', CONSTRAINT = 'a_frozen_ballot_keeps_its_regrouping';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER a_frozen_ballot_keeps_its_regrouping BEFORE INSERT ON "regrouping_change"
  FOR EACH ROW EXECUTE FUNCTION refuse_to_rewrite_a_frozen_history();--> statement-breakpoint
-- A verdict on a draft would be counted nowhere, and the account would no longer be of what is published.
CREATE FUNCTION refuse_to_judge_a_draft() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM contribution WHERE id = NEW.contribution_id AND published_at IS NULL) THEN
    RAISE EXCEPTION 'a verdict on a draft' USING ERRCODE = 'check_violation', CONSTRAINT = 'only_what_is_published_is_judged';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER only_what_is_published_is_judged BEFORE INSERT ON "verdict"
  FOR EACH ROW EXECUTE FUNCTION refuse_to_judge_a_draft();--> statement-breakpoint
-- The site removes no proposal: it can only set one aside, whole and for good reason, by this function, or take it up
-- again by the next one. Nothing stands behind one that ends: `regrouping_proposal` refuses it.
CREATE FUNCTION end_proposal(ending bigint, successor bigint, ended timestamptz) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM proposal JOIN edition ON edition.id = edition_id WHERE proposal.id = ending AND ballot_frozen_at IS NOT NULL) THEN
    RAISE EXCEPTION 'a frozen ballot keeps its texts' USING ERRCODE = 'check_violation', CONSTRAINT = 'a_frozen_ballot_keeps_its_texts';
  END IF;
  IF successor IS NOT NULL AND NOT EXISTS (SELECT FROM proposal mine JOIN proposal other USING (edition_id) WHERE mine.id = ending AND other.id = successor AND other.id <> mine.id) THEN
    RAISE EXCEPTION 'a proposal is merged into another of its edition' USING ERRCODE = 'check_violation', CONSTRAINT = 'a_proposal_is_merged_into_another';
  END IF;
  INSERT INTO former_proposal (id, edition_id, number, theme_id, title, summary, reconstructed, created_by, created_at, ended_at, merged_into)
    SELECT id, edition_id, number, theme_id, title, summary, reconstructed, created_by, created_at, ended, successor FROM proposal WHERE id = ending;
  DELETE FROM proposal WHERE id = ending;
END $$;--> statement-breakpoint
CREATE FUNCTION resume_proposal(resuming bigint) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM former_proposal JOIN edition ON edition.id = edition_id WHERE former_proposal.id = resuming AND ballot_frozen_at IS NOT NULL) THEN
    RAISE EXCEPTION 'a frozen ballot keeps its texts' USING ERRCODE = 'check_violation', CONSTRAINT = 'a_frozen_ballot_keeps_its_texts';
  END IF;
  INSERT INTO proposal (id, edition_id, number, theme_id, title, summary, reconstructed, created_by, created_at) OVERRIDING SYSTEM VALUE
    SELECT id, edition_id, number, theme_id, title, summary, reconstructed, created_by, created_at FROM former_proposal WHERE id = resuming;
  DELETE FROM former_proposal WHERE id = resuming;
END $$;--> statement-breakpoint
-- Authors of before have been told at once: nothing waits for them.
INSERT INTO verdict_telling (contribution_id, edition_id, told, told_at)
  SELECT contribution_id, edition_id, jsonb_build_object('kind', kind, 'scheme', scheme_id, 'reason', md5(reason), 'answer', null,
    'proposals', (SELECT jsonb_agg(proposal_id ORDER BY proposal_id) FROM regrouping WHERE regrouping.contribution_id = verdict.contribution_id)), decided_at
  FROM verdict;--> statement-breakpoint
-- Who leaves is also gone from the words of the history, as `forget_words` takes them out of what still stands.
CREATE FUNCTION forget_regrouping_words(leaving uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  own text := '(?<![[:alnum:]])(' || (SELECT string_agg(regexp_replace(regexp_replace(word, '([.*+?^$(){}|\[\]\\])', '\\\1', 'g'), '\s+', '\\s+', 'g'), '|')
    FROM person, unnest(ARRAY[email, display_name]) AS word WHERE id = leaving AND length(word) > 2) || ')(?![[:alnum:]])'
    || '|(?<![0-9])((\+|00)33[\s.-]?(\(0\))?[\s.-]?|0)[1-9]([\s.-]?[0-9][0-9]){4}(?![0-9])';
BEGIN
  UPDATE regrouping_act SET reason = without_words(reason, own, 2000) WHERE decided_by = leaving
    OR id IN (SELECT act_id FROM regrouping_change JOIN contribution ON contribution.id = subject_id WHERE what <> 'proposal' AND author_id = leaving);
  UPDATE regrouping_change SET before = without_words(before::text, own, 100000)::jsonb, after = without_words(after::text, own, 100000)::jsonb
    WHERE act_id IN (SELECT id FROM regrouping_act WHERE decided_by = leaving)
      OR what <> 'proposal' AND subject_id IN (SELECT id FROM contribution WHERE author_id = leaving)
      OR what = 'proposal' AND subject_id IN (SELECT id FROM proposal WHERE created_by = leaving UNION SELECT id FROM former_proposal WHERE created_by = leaving);
  UPDATE former_proposal SET title = without_words(title, own, 120), summary = without_words(summary, own, 2000) WHERE created_by = leaving;
  UPDATE contest SET text = without_words(text, own, 2000), answer = without_words(answer, own, 2000)
    WHERE contribution_id IN (SELECT id FROM contribution WHERE author_id = leaving)
      OR contribution_id IN (SELECT subject_id FROM regrouping_change JOIN regrouping_act ON id = act_id WHERE what = 'contest' AND decided_by = leaving);
END $$;
