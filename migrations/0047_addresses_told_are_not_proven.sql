ALTER TABLE "person" ADD COLUMN "address_told" boolean DEFAULT false NOT NULL;--> statement-breakpoint
-- Accounts that a provider opened: linked in the transaction that wrote the person. Unless a code that is still remembered has proven the address since.
UPDATE "person" SET "address_told" = true
WHERE "email" IS NOT NULL
  AND EXISTS (SELECT FROM "proconnect_identity" WHERE "person_id" = "person"."id" AND "linked_at" < "created_at" + interval '1 minute')
  AND NOT EXISTS (SELECT FROM "session" WHERE "person_id" = "person"."id" AND "door" IN ('code', 'link'))
  AND NOT EXISTS (SELECT FROM "sign_in_code" WHERE "sign_in_code"."email" = "person"."email" AND "used_at" IS NOT NULL);
