CREATE TABLE "territory" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "territory_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"code" text NOT NULL,
	"siren" text,
	"name" text NOT NULL,
	"search_name" text GENERATED ALWAYS AS (search_form(name)) STORED NOT NULL,
	"departement" text,
	"region" text,
	"population" integer,
	"postal_codes" text[] DEFAULT '{}' NOT NULL,
	"overseas" text DEFAULT 'metro' NOT NULL,
	CONSTRAINT "territory_code_once" UNIQUE("kind","code"),
	CONSTRAINT "territory_kind" CHECK ("territory"."kind" in ('commune', 'epci', 'departement', 'region')),
	CONSTRAINT "territory_siren" CHECK ("territory"."siren" ~ '^[0-9]{9}$'),
	CONSTRAINT "territory_population" CHECK ("territory"."population" >= 0)
);
--> statement-breakpoint
CREATE TABLE "territory_membership" (
	"group_id" bigint NOT NULL,
	"member_id" bigint NOT NULL,
	CONSTRAINT "territory_membership_group_id_member_id_pk" PRIMARY KEY("group_id","member_id")
);
--> statement-breakpoint
ALTER TABLE "territory_membership" ADD CONSTRAINT "territory_membership_group_id_territory_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."territory"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "territory_membership" ADD CONSTRAINT "territory_membership_member_id_territory_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."territory"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "territory_siren_lookup" ON "territory" USING btree ("siren");--> statement-breakpoint
CREATE INDEX "territory_name_prefix" ON "territory" USING btree (search_name text_pattern_ops);--> statement-breakpoint
CREATE INDEX "territory_name_words" ON "territory" USING gin (search_name gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "territory_postal_codes" ON "territory" USING gin ("postal_codes");--> statement-breakpoint
CREATE INDEX "territory_of_departement" ON "territory" USING btree ("departement","kind");--> statement-breakpoint
CREATE INDEX "membership_of_member" ON "territory_membership" USING btree ("member_id");