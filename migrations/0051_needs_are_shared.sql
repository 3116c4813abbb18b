-- A territory says that it has a need another deposited; taken back, that stays, so that its author is told once. And what
-- changed since a moment is found by an index: every instance keeps the words of contributions, and asks each second.
CREATE TABLE "same_need" (
	"edition_id" bigint NOT NULL,
	"need_id" bigint NOT NULL,
	"person_id" uuid NOT NULL,
	"territory_id" bigint NOT NULL,
	"said_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "same_need_need_id_person_id_pk" PRIMARY KEY("need_id","person_id"),
	CONSTRAINT "same_need_withdrawn_after" CHECK ("same_need"."withdrawn_at" >= "same_need"."said_at")
);
--> statement-breakpoint
ALTER TABLE "same_need" ADD CONSTRAINT "same_need_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "same_need" ADD CONSTRAINT "same_need_territory_id_territory_id_fk" FOREIGN KEY ("territory_id") REFERENCES "public"."territory"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "same_need" ADD CONSTRAINT "same_need_need" FOREIGN KEY ("need_id","edition_id") REFERENCES "public"."contribution"("id","edition_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "same_need_of_person" ON "same_need" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "same_need_of_territory" ON "same_need" USING btree ("territory_id");--> statement-breakpoint
CREATE INDEX "contribution_changed" ON "contribution" USING btree ("edition_id",greatest(saved_at, withdrawn_at),"id") WHERE "contribution"."published_at" is not null;--> statement-breakpoint
REVOKE DELETE ON "same_need" FROM co_construire_site;
