-- A newer edition of the reference adds, renames, merges and closes territories. None is ever removed: contributions,
-- votes and applications of one that is no more keep speaking for it.
ALTER TABLE "territory" ADD COLUMN "closed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "territory" ADD COLUMN "successor_id" bigint;--> statement-breakpoint
ALTER TABLE "territory" ADD CONSTRAINT "territory_successor_id_territory_id_fk" FOREIGN KEY ("successor_id") REFERENCES "public"."territory"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "territory" ADD CONSTRAINT "territory_succeeded_when_closed" CHECK ("territory"."successor_id" is null or "territory"."closed_at" is not null);--> statement-breakpoint
CREATE TABLE "territory_mailbox" (
	"territory_id" bigint PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"loaded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "territory_mailbox_email" CHECK ("territory_mailbox"."email" = lower("territory_mailbox"."email") and char_length("territory_mailbox"."email") <= 254 and "territory_mailbox"."email" like '%_@_%')
);
--> statement-breakpoint
ALTER TABLE "territory_mailbox" ADD CONSTRAINT "territory_mailbox_territory_id_territory_id_fk" FOREIGN KEY ("territory_id") REFERENCES "public"."territory"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
REVOKE INSERT, UPDATE, DELETE ON "territory_mailbox" FROM co_construire_site;
