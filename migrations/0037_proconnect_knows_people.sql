-- Who people are for ProConnect (key: identity provider and `sub`), and what a sign-in keeps of it: on the way there, on the
-- way back until an account is linked, and as long as the session it opened. No token is kept but the one that ends the
-- session there too, and it goes with the session.
CREATE TABLE "proconnect_arrival" (
	"browser_hash" text PRIMARY KEY NOT NULL,
	"provider" text NOT NULL,
	"sub" text NOT NULL,
	"email" text,
	"name" text DEFAULT '' NOT NULL,
	"siret" text,
	"closed" boolean DEFAULT false NOT NULL,
	"mfa" boolean NOT NULL,
	"id_token" text NOT NULL,
	"return_to" text DEFAULT '' NOT NULL,
	"arrived_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "proconnect_departure" (
	"state_hash" text PRIMARY KEY NOT NULL,
	"browser_hash" text NOT NULL,
	"return_to" text DEFAULT '' NOT NULL,
	"departed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "proconnect_identity" (
	"provider" text NOT NULL,
	"sub" text NOT NULL,
	"person_id" uuid NOT NULL,
	"linked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"declined_siret" text,
	CONSTRAINT "proconnect_identity_provider_sub_pk" PRIMARY KEY("provider","sub"),
	CONSTRAINT "proconnect_identity_lengths" CHECK (char_length("proconnect_identity"."provider") between 1 and 512 and char_length("proconnect_identity"."sub") between 1 and 512)
);
--> statement-breakpoint
CREATE TABLE "proconnect_session" (
	"session_id" text PRIMARY KEY NOT NULL,
	"provider" text NOT NULL,
	"sub" text NOT NULL,
	"siret" text,
	"closed" boolean DEFAULT false NOT NULL,
	"mfa" boolean NOT NULL,
	"id_token" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "proconnect_identity" ADD CONSTRAINT "proconnect_identity_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proconnect_session" ADD CONSTRAINT "proconnect_session_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proconnect_session" ADD CONSTRAINT "proconnect_session_of_identity" FOREIGN KEY ("provider","sub") REFERENCES "public"."proconnect_identity"("provider","sub") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "proconnect_arrival_since" ON "proconnect_arrival" USING btree ("arrived_at");--> statement-breakpoint
CREATE INDEX "proconnect_arrival_of_email" ON "proconnect_arrival" USING btree ("email");--> statement-breakpoint
CREATE INDEX "proconnect_departure_since" ON "proconnect_departure" USING btree ("departed_at");--> statement-breakpoint
CREATE INDEX "proconnect_identity_of_person" ON "proconnect_identity" USING btree ("person_id");