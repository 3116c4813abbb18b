CREATE TABLE "letter" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "letter_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"written_at" timestamp with time zone DEFAULT now() NOT NULL,
	"posted_at" timestamp with time zone,
	CONSTRAINT "letter_recipient" CHECK ("letter"."recipient" ~ '^[^[:cntrl:][:space:],<>]+@[^[:cntrl:][:space:],<>]+$'),
	CONSTRAINT "letter_subject" CHECK ("letter"."subject" !~ '[[:cntrl:]]' and char_length("letter"."subject") <= 200)
);
--> statement-breakpoint
CREATE INDEX "letter_written" ON "letter" USING btree ("written_at");