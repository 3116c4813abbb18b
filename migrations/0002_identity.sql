CREATE TABLE "attachment" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "attachment_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person_id" uuid NOT NULL,
	"territory_id" bigint NOT NULL,
	"level" text DEFAULT 'declared' NOT NULL,
	"declared_at" timestamp with time zone DEFAULT now() NOT NULL,
	"proven_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"revoked_reason" text,
	CONSTRAINT "attachment_level" CHECK ("attachment"."level" in ('declared', 'proven')),
	CONSTRAINT "attachment_proof_dated" CHECK (("attachment"."level" = 'proven') = ("attachment"."proven_at" is not null)),
	CONSTRAINT "attachment_revoked_with_reason" CHECK (("attachment"."revoked_at" is null) = ("attachment"."revoked_reason" is null))
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text,
	"display_name" text NOT NULL,
	"profile" text NOT NULL,
	"function" text DEFAULT '' NOT NULL,
	"organisation" text,
	"demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "person_email" CHECK ("person"."email" = lower("person"."email") and char_length("person"."email") <= 254),
	CONSTRAINT "person_profile" CHECK ("person"."profile" in ('elected', 'agent', 'partner')),
	CONSTRAINT "person_lengths" CHECK (char_length("person"."display_name") between 1 and 120 and char_length("person"."function") <= 120)
);
--> statement-breakpoint
CREATE TABLE "role_grant" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "role_grant_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"reason" text NOT NULL,
	"granted_by" uuid,
	"granted_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "role_known" CHECK ("role_grant"."role" in ('moderator', 'committee_member', 'administrator'))
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_code" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "sign_in_code_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"email" text NOT NULL,
	"code_hash" text NOT NULL,
	"browser_hash" text NOT NULL,
	"tries_left" integer DEFAULT 5 NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "sign_in_code_tries" CHECK ("sign_in_code"."tries_left" between 0 and 5)
);
--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_territory_id_territory_id_fk" FOREIGN KEY ("territory_id") REFERENCES "public"."territory"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_granted_by_person_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "attachment_live_once" ON "attachment" USING btree ("person_id","territory_id") WHERE "attachment"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX "attachment_of_territory" ON "attachment" USING btree ("territory_id");--> statement-breakpoint
CREATE UNIQUE INDEX "person_email_once" ON "person" USING btree ("email");--> statement-breakpoint
CREATE UNIQUE INDEX "role_live_once" ON "role_grant" USING btree ("person_id","role") WHERE "role_grant"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX "session_of_person" ON "session" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sign_in_code_of_browser" ON "sign_in_code" USING btree ("browser_hash");--> statement-breakpoint
CREATE INDEX "sign_in_code_of_email" ON "sign_in_code" USING btree ("email","asked_at");