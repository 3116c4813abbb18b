-- How an attachment was proven is kept with it, not in the journal: it goes when the person is erased. What was proven before
-- keeps nothing of it: by the operator, all of it.
ALTER TABLE "attachment" ADD COLUMN "proof" text;--> statement-breakpoint
ALTER TABLE "attachment" ADD COLUMN "siret" text;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_proof" CHECK ("attachment"."proof" in ('operator', 'siret'));--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_siret_is_its_proof" CHECK (("attachment"."proof" is not distinct from 'siret') = ("attachment"."siret" is not null));