CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS unaccent;--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS btree_gist;--> statement-breakpoint
-- The form in which names and texts are searched: lower case, no accent, words apart by one space.
-- unaccent() is only stable, because its dictionary could change; naming the dictionary makes it safe to index.
CREATE FUNCTION search_form(words text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN btrim(regexp_replace(lower(public.unaccent('public.unaccent'::regdictionary, words)), '[^a-z0-9]+', ' ', 'g'));
