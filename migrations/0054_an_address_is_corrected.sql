-- A person corrects their address. The one they had is kept a year: its reader may object, and the letters it was sent are theirs.
CREATE TABLE "former_address" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "former_address_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person_id" uuid NOT NULL,
	"email" text NOT NULL,
	"told" boolean NOT NULL,
	"left_at" timestamp with time zone NOT NULL,
	CONSTRAINT "former_address_email" CHECK ("former_address"."email" = lower("former_address"."email") and char_length("former_address"."email") <= 254)
);
--> statement-breakpoint
ALTER TABLE "former_address" ADD CONSTRAINT "former_address_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "former_address_of_person" ON "former_address" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "former_address_by_email" ON "former_address" USING btree ("email");--> statement-breakpoint
REVOKE UPDATE ON "former_address" FROM co_construire_site;--> statement-breakpoint
-- Who leaves is gone from their words by the addresses they had, too; and of the journal, which may hold a hundred thousand lines
-- of one moderator, only those that say such a word are written again. The rest of the function is as the last migration wrote it.
DO $$
DECLARE
  known text := pg_get_functiondef('forget_words(uuid)'::regprocedure);
  names text := replace(known, 'unnest(ARRAY[email, display_name]) AS word WHERE id = leaving',
    'unnest(ARRAY[email, display_name] || ARRAY(SELECT former_address.email FROM former_address WHERE person_id = leaving)) AS word WHERE id = leaving');
  lines text := replace(names, 'WHERE actor_id = leaving OR object = ANY (ARRAY(', 'WHERE (reason ~* own OR details::text ~* own) AND (actor_id = leaving OR object = ANY (ARRAY(');
  closed text := replace(lines, 'FROM structure_asker WHERE person_id = leaving));', 'FROM structure_asker WHERE person_id = leaving)));');
BEGIN
  IF names = known OR lines = names OR closed = lines THEN RAISE EXCEPTION 'forget_words no longer reads as this migration knows it'; END IF;
  EXECUTE closed;
END $$;
