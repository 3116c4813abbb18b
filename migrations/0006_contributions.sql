CREATE TABLE "contribution" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "contribution_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"edition_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"author_id" uuid,
	"author_profile" text NOT NULL,
	"author_function" text DEFAULT '' NOT NULL,
	"territory_id" bigint,
	"theme_id" bigint,
	"title" text DEFAULT '' NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"beneficiaries" text DEFAULT '' NOT NULL,
	"publisher" text DEFAULT '' NOT NULL,
	"address" text DEFAULT '' NOT NULL,
	"source_code" text DEFAULT '' NOT NULL,
	"licence" text DEFAULT '' NOT NULL,
	"used_in" text DEFAULT '' NOT NULL,
	"funding_for" text DEFAULT '' NOT NULL,
	"reconstructed" boolean DEFAULT false NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	"published_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_reason" text,
	"search_text" text GENERATED ALWAYS AS (search_form(title || ' ' || text)) STORED NOT NULL,
	CONSTRAINT "contribution_in_edition" UNIQUE("id","edition_id"),
	CONSTRAINT "contribution_kind" CHECK ("contribution"."kind" in ('need', 'solution')),
	CONSTRAINT "contribution_lengths" CHECK (char_length("contribution"."title") <= 120 and char_length("contribution"."text") <= 10000
      and greatest(char_length("contribution"."beneficiaries"), char_length("contribution"."publisher"), char_length("contribution"."licence")) <= 200
      and greatest(char_length("contribution"."address"), char_length("contribution"."source_code")) <= 500
      and greatest(char_length("contribution"."used_in"), char_length("contribution"."funding_for")) <= 2000),
	CONSTRAINT "contribution_published_whole" CHECK ("contribution"."published_at" is null
      or (char_length("contribution"."title") >= 5 and char_length("contribution"."text") >= 20 and "contribution"."theme_id" is not null and "contribution"."territory_id" is not null)),
	CONSTRAINT "contribution_withdrawn_with_reason" CHECK (("contribution"."withdrawn_at" is null) = ("contribution"."withdrawn_reason" is null))
);
--> statement-breakpoint
CREATE TABLE "contribution_link" (
	"edition_id" bigint NOT NULL,
	"need_id" bigint NOT NULL,
	"solution_id" bigint NOT NULL,
	"linked_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "contribution_link_need_id_solution_id_pk" PRIMARY KEY("need_id","solution_id"),
	CONSTRAINT "link_of_two" CHECK ("contribution_link"."need_id" <> "contribution_link"."solution_id")
);
--> statement-breakpoint
CREATE TABLE "contribution_version" (
	"contribution_id" bigint NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"saved_by" uuid,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "contribution_version_contribution_id_number_pk" PRIMARY KEY("contribution_id","number")
);
--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_edition_id_edition_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."edition"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_author_id_person_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_territory_id_territory_id_fk" FOREIGN KEY ("territory_id") REFERENCES "public"."territory"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_theme_of_edition" FOREIGN KEY ("theme_id","edition_id") REFERENCES "public"."theme"("id","edition_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_link" ADD CONSTRAINT "link_need" FOREIGN KEY ("need_id","edition_id") REFERENCES "public"."contribution"("id","edition_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_link" ADD CONSTRAINT "link_solution" FOREIGN KEY ("solution_id","edition_id") REFERENCES "public"."contribution"("id","edition_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_version" ADD CONSTRAINT "contribution_version_contribution_id_contribution_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contribution"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_version" ADD CONSTRAINT "contribution_version_saved_by_person_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_draft_per_person_and_form" ON "contribution" USING btree ("edition_id","author_id","kind") WHERE "contribution"."published_at" is null and "contribution"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "contribution_published" ON "contribution" USING btree ("edition_id","published_at","id") WHERE "contribution"."published_at" is not null and "contribution"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "contribution_search" ON "contribution" USING gin (search_text gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "contribution_of_author" ON "contribution" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "contribution_of_territory" ON "contribution" USING btree ("territory_id");--> statement-breakpoint
CREATE INDEX "link_of_solution" ON "contribution_link" USING btree ("solution_id");