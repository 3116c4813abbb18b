-- What people join to what they write. The bytes are out of the database; no row goes without telling that they must go too.
CREATE TABLE "file" (
	"id" uuid PRIMARY KEY NOT NULL,
	"contribution_id" bigint NOT NULL,
	"slot" smallint NOT NULL,
	"added_by" uuid,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" "bytea" NOT NULL,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	"unchecked_since" timestamp with time zone,
	CONSTRAINT "five_files_at_most" UNIQUE("contribution_id","slot"),
	CONSTRAINT "file_slot" CHECK ("file"."slot" between 1 and 5),
	CONSTRAINT "file_type" CHECK ("file"."type" in ('application/pdf', 'image/png', 'image/jpeg')),
	CONSTRAINT "file_size" CHECK ("file"."size" between 1 and 5242880),
	CONSTRAINT "file_name" CHECK (char_length("file"."name") between 1 and 110 and "file"."name" !~ '[/\\[:cntrl:]]'),
	CONSTRAINT "file_sha256" CHECK (octet_length("file"."sha256") = 32)
);
--> statement-breakpoint
CREATE TABLE "file_to_remove" (
	"id" uuid PRIMARY KEY NOT NULL,
	"after" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "file" ADD CONSTRAINT "file_contribution_id_contribution_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contribution"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file" ADD CONSTRAINT "file_added_by_person_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "file_of_person" ON "file" USING btree ("added_by");--> statement-breakpoint
CREATE INDEX "file_unchecked" ON "file" USING btree ("unchecked_since") WHERE "file"."unchecked_since" is not null;--> statement-breakpoint
CREATE INDEX "file_to_remove_after" ON "file_to_remove" USING btree ("after");--> statement-breakpoint
CREATE FUNCTION forget_bytes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO file_to_remove (id) VALUES (OLD.id) ON CONFLICT (id) DO UPDATE SET after = now();
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER bytes_follow_their_row AFTER DELETE ON "file" FOR EACH ROW EXECUTE FUNCTION forget_bytes();--> statement-breakpoint
-- What was joined is replaced by nothing else: a name is made plain when its author leaves, a check comes back, no more.
REVOKE UPDATE ON "file" FROM co_construire_site;--> statement-breakpoint
GRANT UPDATE ("name", "unchecked_since") ON "file" TO co_construire_site;
