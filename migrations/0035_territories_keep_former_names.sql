CREATE TABLE "territory_alias" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "territory_alias_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"territory_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "territory_alias_once" UNIQUE("territory_id","code","name"),
	CONSTRAINT "territory_alias_kind" CHECK ("territory_alias"."kind" in ('delegated', 'associated', 'arrondissement', 'merged', 'renamed'))
);
--> statement-breakpoint
ALTER TABLE "territory_alias" ADD CONSTRAINT "territory_alias_territory_id_territory_id_fk" FOREIGN KEY ("territory_id") REFERENCES "public"."territory"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
REVOKE INSERT, UPDATE, DELETE ON "territory_alias" FROM co_construire_site;
