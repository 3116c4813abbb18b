-- An edition is itself one of the schemes of the plan: nothing is redirected from it to itself. The archive and the
-- demonstration already there are editions of the call of axis 1.
ALTER TABLE "edition" ADD COLUMN "scheme_id" text;--> statement-breakpoint
ALTER TABLE "edition" ADD CONSTRAINT "edition_scheme_id_scheme_id_fk" FOREIGN KEY ("scheme_id") REFERENCES "public"."scheme"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
UPDATE "edition" SET "scheme_id" = 'itn7-axe1' WHERE "origin" IN ('archive', 'demo') AND EXISTS (SELECT FROM "scheme" WHERE "id" = 'itn7-axe1');
