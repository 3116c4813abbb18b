CREATE TABLE "scheme" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"pilot" text NOT NULL,
	"facts" jsonb NOT NULL
);
