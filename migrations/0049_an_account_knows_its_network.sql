-- A crowd of invented accounts often opens from one place. What is kept of it is a keyed mark, for thirty days (ADR 21).
ALTER TABLE "person" ADD COLUMN "network" text;--> statement-breakpoint
CREATE INDEX "person_of_network" ON "person" USING btree ("network","created_at") WHERE "person"."network" is not null;--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_network" CHECK ("person"."network" ~ '^[0-9a-f]{32}$');
