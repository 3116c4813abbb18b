-- A checkpoint once published is never taken back: what it proves would go with it. Addresses that asked to be sent each
-- one are kept apart, and can be erased.
CREATE TABLE "checkpoint" (
	"edition_id" bigint NOT NULL,
	"size" bigint NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "one_checkpoint_per_size" PRIMARY KEY("edition_id","size")
);
--> statement-breakpoint
CREATE TABLE "checkpoint_subscription" (
	"edition_id" bigint NOT NULL,
	"email" text NOT NULL,
	"token_hash" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"confirmed_at" timestamp with time zone,
	CONSTRAINT "one_subscription_per_address" PRIMARY KEY("edition_id","email"),
	CONSTRAINT "subscription_token" UNIQUE("token_hash"),
	CONSTRAINT "subscription_email" CHECK ("checkpoint_subscription"."email" = lower("checkpoint_subscription"."email") and char_length("checkpoint_subscription"."email") <= 254)
);
--> statement-breakpoint
ALTER TABLE "checkpoint" ADD CONSTRAINT "checkpoint_of_a_head" FOREIGN KEY ("edition_id","size") REFERENCES "public"."ledger_head"("edition_id","size") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checkpoint_subscription" ADD CONSTRAINT "checkpoint_subscription_edition_id_edition_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."edition"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
REVOKE UPDATE, DELETE, TRUNCATE ON "checkpoint" FROM co_construire_site;
