ALTER TABLE "contribution" DROP CONSTRAINT "contribution_lengths";--> statement-breakpoint
ALTER TABLE "contribution" DROP CONSTRAINT "contribution_published_whole";--> statement-breakpoint
ALTER TABLE "contribution" ADD COLUMN "organisation" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "contribution_version" ADD COLUMN "details" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_lengths" CHECK (char_length("contribution"."title") <= 120 and char_length("contribution"."text") <= 10000
      and greatest(char_length("contribution"."beneficiaries"), char_length("contribution"."publisher"), char_length("contribution"."licence"), char_length("contribution"."organisation")) <= 200
      and greatest(char_length("contribution"."address"), char_length("contribution"."source_code")) <= 500
      and greatest(char_length("contribution"."used_in"), char_length("contribution"."funding_for")) <= 2000);--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_published_whole" CHECK ("contribution"."published_at" is null
      or (char_length("contribution"."title") >= 5 and char_length("contribution"."text") >= 20 and "contribution"."theme_id" is not null
        and ("contribution"."territory_id" is not null or "contribution"."author_profile" = 'partner' and "contribution"."organisation" <> '')));