-- Who leaves holds the pens of the ledgers: what is found by a scan of all letters, or of all attachments, meanwhile keeps every vote waiting.
CREATE INDEX "attachment_of_person" ON "attachment" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "letter_to" ON "letter" USING btree ("recipient");--> statement-breakpoint
CREATE INDEX "mailbox_code_of_letter" ON "mailbox_code" USING btree ("letter_id");--> statement-breakpoint
-- A page puts off the end of a session, then says who came: the session, then the person. Whoever erases a person or takes
-- their role holds the person, then their sessions; each would wait for the other. The page does not wait: a person held
-- by an act is noted a quarter of an hour later. A session that opens has held its person, and is always noted.
CREATE OR REPLACE FUNCTION note_seen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE person SET seen_at = now(), warned_at = NULL
    WHERE id = (SELECT id FROM person WHERE id = NEW.person_id FOR NO KEY UPDATE SKIP LOCKED);
  RETURN NULL;
END $$;
