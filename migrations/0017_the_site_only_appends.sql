-- The site runs as this role; the owner only migrates and loads reference data. What makes the result and what
-- records power can be appended to by the site, never changed nor removed.
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'co_construire_site') THEN
    CREATE ROLE co_construire_site NOLOGIN;
  END IF;
  EXECUTE format('GRANT co_construire_site TO %I', current_user);
END $$;--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO co_construire_site;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO co_construire_site;--> statement-breakpoint
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO co_construire_site;--> statement-breakpoint
REVOKE UPDATE, DELETE ON "ledger_line", "journal_line", "phase_move", "contribution_version" FROM co_construire_site;--> statement-breakpoint
REVOKE DELETE ON "vote", "edition", "proposal", "person" FROM co_construire_site;--> statement-breakpoint
REVOKE INSERT, UPDATE, DELETE ON "territory", "territory_membership" FROM co_construire_site;
