-- Names are kept as they are shown: the reference has straight apostrophes, French has curved ones. An import writes them so too.
UPDATE "territory" SET "name" = replace("name", '''', '’') WHERE position('''' in "name") > 0;--> statement-breakpoint
DELETE FROM "territory_alias" straight USING "territory_alias" curved
  WHERE position('''' in straight."name") > 0 AND curved."territory_id" = straight."territory_id" AND curved."code" = straight."code" AND curved."name" = replace(straight."name", '''', '’');--> statement-breakpoint
UPDATE "territory_alias" SET "name" = replace("name", '''', '’') WHERE position('''' in "name") > 0;
