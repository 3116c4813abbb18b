ALTER TABLE "session" ADD COLUMN "last_seen_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "device" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "door" text;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_device_length" CHECK (char_length("session"."device") <= 60);--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_door" CHECK ("session"."door" in ('code', 'link', 'proconnect', 'demo'));