DROP INDEX "journal_of_edition";--> statement-breakpoint
CREATE INDEX "journal_by_date" ON "journal_line" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "journal_of_edition" ON "journal_line" USING btree ("edition_id","at","id");