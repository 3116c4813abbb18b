-- An edition may have its moderators look before publishing. What waits is not published: everything that shows what is public
-- asks for `published_at`, and needs to know nothing more. What they refuse is withdrawn as well, for the same reason.
CREATE TABLE "look" (
	"contribution_id" bigint NOT NULL,
	"number" integer NOT NULL,
	"edition_id" bigint NOT NULL,
	"act" text NOT NULL,
	"reason" text,
	"words" text DEFAULT '' NOT NULL,
	"looked_by" uuid NOT NULL,
	"looked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"undone_by" uuid,
	"undone_at" timestamp with time zone,
	CONSTRAINT "one_look_a_number" PRIMARY KEY("contribution_id","number"),
	CONSTRAINT "look_act" CHECK ("look"."act" in ('publish', 'ask-change', 'refuse', 'pass')),
	CONSTRAINT "look_refused_with_reason" CHECK (("look"."act" = 'refuse') = ("look"."reason" is not null)),
	CONSTRAINT "look_words" CHECK (char_length("look"."words") <= 1000 and ("look"."act" not in ('ask-change', 'refuse') or char_length("look"."words") >= 10)),
	CONSTRAINT "look_undone_by_someone" CHECK (("look"."undone_at" is null) = ("look"."undone_by" is null))
);
--> statement-breakpoint
ALTER TABLE "contribution" DROP CONSTRAINT "contribution_published_whole";--> statement-breakpoint
DROP INDEX "one_draft_per_person_and_form";--> statement-breakpoint
DROP INDEX "contribution_changed";--> statement-breakpoint
ALTER TABLE "contribution" ADD COLUMN "submitted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "contribution" ADD COLUMN "refused_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "contribution" ADD COLUMN "moderated_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "look" ADD CONSTRAINT "look_looked_by_person_id_fk" FOREIGN KEY ("looked_by") REFERENCES "public"."person"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "look" ADD CONSTRAINT "look_undone_by_person_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."person"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "look" ADD CONSTRAINT "look_contribution" FOREIGN KEY ("contribution_id","edition_id") REFERENCES "public"."contribution"("id","edition_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "look_of_edition" ON "look" USING btree ("edition_id","looked_at");--> statement-breakpoint
CREATE INDEX "look_by" ON "look" USING btree ("looked_by");--> statement-breakpoint
CREATE UNIQUE INDEX "one_draft_per_person_and_form" ON "contribution" USING btree ("edition_id","author_id","kind") WHERE "contribution"."published_at" is null and "contribution"."submitted_at" is null and "contribution"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "contribution_changed" ON "contribution" USING btree ("edition_id",greatest(saved_at, withdrawn_at, moderated_at),"id") WHERE "contribution"."published_at" is not null or "contribution"."moderated_at" is not null;--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_refused_is_withdrawn" CHECK ("contribution"."refused_at" is null or coalesce("contribution"."refused_at" = "contribution"."withdrawn_at" and coalesce("contribution"."published_at", "contribution"."submitted_at") is not null, false));--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_published_whole" CHECK (coalesce("contribution"."published_at", "contribution"."submitted_at") is null
      or (char_length("contribution"."title") >= 5 and char_length("contribution"."text") >= 20 and "contribution"."theme_id" is not null
        and ("contribution"."territory_id" is not null or "contribution"."author_profile" = 'partner' and "contribution"."organisation" <> '')));--> statement-breakpoint
-- An act of a moderator is never rewritten: it is undone, and that is told beside it.
REVOKE UPDATE, DELETE ON "look" FROM co_construire_site;--> statement-breakpoint
GRANT UPDATE ("undone_by", "undone_at") ON "look" TO co_construire_site;--> statement-breakpoint
-- Who leaves is gone from the words of moderators too: theirs, and those on what they had deposited. Beside forget_words (0053).
CREATE FUNCTION forget_look_words(leaving uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  UPDATE look SET words = without_words(look.words, own.words, 1000)
  FROM (SELECT '(?<![[:alnum:]])(' || string_agg(regexp_replace(regexp_replace(word, '([.*+?^$(){}|\[\]\\])', '\\\1', 'g'), '\s+', '\\s+', 'g'), '|') || ')(?![[:alnum:]])'
      || '|(?<![0-9])((\+|00)33[\s.-]?(\(0\))?[\s.-]?|0)[1-9]([\s.-]?[0-9][0-9]){4}(?![0-9])' AS words
    FROM person, unnest(ARRAY[email, display_name]) AS word WHERE id = leaving AND length(word) > 2) AS own
  WHERE look.words <> '' AND own.words IS NOT NULL AND (looked_by = leaving OR contribution_id IN (SELECT id FROM contribution WHERE author_id = leaving))
$$;
