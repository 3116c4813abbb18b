-- A territory is told once an edition, at its official address, that a vote was cast for it: by a job that follows the ledger.
CREATE TABLE "telling_progress" (
	"edition_id" bigint PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "told_territory" (
	"edition_id" bigint NOT NULL,
	"territory_id" bigint NOT NULL,
	"told_at" timestamp with time zone,
	CONSTRAINT "told_territory_edition_id_territory_id_pk" PRIMARY KEY("edition_id","territory_id")
);
--> statement-breakpoint
ALTER TABLE "telling_progress" ADD CONSTRAINT "telling_progress_edition_id_edition_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."edition"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "told_territory" ADD CONSTRAINT "told_territory_edition_id_edition_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."edition"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "told_territory" ADD CONSTRAINT "told_territory_territory_id_territory_id_fk" FOREIGN KEY ("territory_id") REFERENCES "public"."territory"("id") ON DELETE restrict ON UPDATE no action;