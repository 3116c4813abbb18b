-- A syndicate or another structure that the reference does not have is asked for by its SIREN; once a moderator accepts it,
-- it is a territory of a kind that no rule may count.
CREATE TABLE "structure" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "structure_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"siren" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_at" timestamp with time zone,
	"territory_id" bigint,
	"refused_reason" text,
	CONSTRAINT "structure_siren" CHECK ("structure"."siren" ~ '^[0-9]{9}$'),
	CONSTRAINT "structure_kind" CHECK ("structure"."kind" in ('syndicate', 'public_body')),
	CONSTRAINT "structure_lengths" CHECK (char_length("structure"."name") between 2 and 160 and char_length("structure"."refused_reason") between 10 and 1000),
	CONSTRAINT "structure_decided_one_way" CHECK (num_nonnulls("structure"."territory_id", "structure"."refused_reason") = num_nonnulls("structure"."decided_at"))
);
--> statement-breakpoint
CREATE TABLE "structure_asker" (
	"structure_id" bigint NOT NULL,
	"person_id" uuid NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "structure_asker_structure_id_person_id_pk" PRIMARY KEY("structure_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "territory" DROP CONSTRAINT "territory_kind";--> statement-breakpoint
ALTER TABLE "structure" ADD CONSTRAINT "structure_territory_id_territory_id_fk" FOREIGN KEY ("territory_id") REFERENCES "public"."territory"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "structure_asker" ADD CONSTRAINT "structure_asker_structure_id_structure_id_fk" FOREIGN KEY ("structure_id") REFERENCES "public"."structure"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "structure_asker" ADD CONSTRAINT "structure_asker_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "structure_waits_once" ON "structure" USING btree ("siren") WHERE "structure"."decided_at" is null;--> statement-breakpoint
CREATE INDEX "structure_asker_of_person" ON "structure_asker" USING btree ("person_id");--> statement-breakpoint
ALTER TABLE "territory" ADD CONSTRAINT "territory_kind" CHECK ("territory"."kind" in ('commune', 'epci', 'departement', 'region', 'syndicate', 'public_body'));--> statement-breakpoint
-- Not with the rights of the site, which may only read the reference. With the owner's, and for this alone: what waits here
-- becomes a territory once, of a kind that never votes, under a SIREN that no living one has.
CREATE FUNCTION add_structure(asked bigint, public_name text, public_kind text) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  added bigint;
BEGIN
  INSERT INTO territory (kind, code, siren, name)
    SELECT public_kind, siren, siren, public_name FROM structure
    WHERE id = asked AND decided_at IS NULL AND public_kind IN ('syndicate', 'public_body')
      AND NOT EXISTS (SELECT FROM territory living WHERE living.siren = structure.siren AND closed_at IS NULL)
    RETURNING id INTO added;
  IF added IS NULL THEN
    RAISE EXCEPTION 'only a waiting structure is added' USING ERRCODE = 'check_violation', CONSTRAINT = 'only_a_waiting_structure_is_added';
  END IF;
  RETURN added;
END $$;--> statement-breakpoint
REVOKE ALL ON FUNCTION add_structure(bigint, text, text) FROM PUBLIC;--> statement-breakpoint
GRANT EXECUTE ON FUNCTION add_structure(bigint, text, text) TO co_construire_site;
