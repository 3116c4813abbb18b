-- People follow contributions and are written to of what happens to them, as often as they chose. Who deposited one follows it,
-- however it was published: those already public too, from now on.
CREATE TABLE "follow" (
	"contribution_id" bigint NOT NULL,
	"person_id" uuid NOT NULL,
	"rhythm" text NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	"told_until" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "follow_contribution_id_person_id_pk" PRIMARY KEY("contribution_id","person_id"),
	CONSTRAINT "follow_rhythm" CHECK ("follow"."rhythm" in ('immediate', 'daily', 'weekly', 'off'))
);
--> statement-breakpoint
ALTER TABLE "letter" ADD COLUMN "stop_address" text;--> statement-breakpoint
ALTER TABLE "follow" ADD CONSTRAINT "follow_contribution_id_contribution_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contribution"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow" ADD CONSTRAINT "follow_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "follow_of_person" ON "follow" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "follow_to_tell" ON "follow" USING btree ("rhythm","told_until") WHERE "follow"."rhythm" <> 'off';--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_stop_address" CHECK ("letter"."stop_address" ~ '^https?://[^[:cntrl:][:space:],<>]+$');--> statement-breakpoint
REVOKE UPDATE ON "follow" FROM co_construire_site;--> statement-breakpoint
GRANT UPDATE ("rhythm", "since", "told_until") ON "follow" TO co_construire_site;--> statement-breakpoint
CREATE FUNCTION follow_own() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO follow (contribution_id, person_id, rhythm) VALUES (NEW.id, NEW.author_id, 'daily') ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER who_deposits_follows AFTER INSERT OR UPDATE OF published_at ON "contribution" FOR EACH ROW
  WHEN (NEW.published_at IS NOT NULL AND NEW.author_id IS NOT NULL) EXECUTE FUNCTION follow_own();--> statement-breakpoint
INSERT INTO "follow" ("contribution_id", "person_id", "rhythm")
  SELECT contribution.id, author_id, 'daily' FROM contribution JOIN person ON person.id = author_id WHERE published_at IS NOT NULL AND email IS NOT NULL;
