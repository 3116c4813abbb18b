-- What moderators or the operator have ended is not proven again by the person's own word on their SIRET. The acts of before
-- are known by their line in the journal.
ALTER TABLE "attachment" ADD COLUMN "ended_by_team" boolean DEFAULT false NOT NULL;--> statement-breakpoint
UPDATE "attachment" SET "ended_by_team" = true WHERE "revoked_at" IS NOT NULL AND EXISTS (
	SELECT FROM "journal_line" WHERE "act" = 'attachment-revoke' AND "object" = 'attachment:' || "attachment"."id");--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_ended_by_team" CHECK (not "attachment"."ended_by_team" or "attachment"."revoked_at" is not null);