-- A check that is null passes: without “is not null”, a refusal with no reason at all was let in.
ALTER TABLE "application" DROP CONSTRAINT "application_declined_with_reason";--> statement-breakpoint
ALTER TABLE "verdict" DROP CONSTRAINT "verdict_reasoned";--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_declined_with_reason" CHECK ("application"."decision" is distinct from 'declined'
      or ("application"."decision_reason" is not null and char_length("application"."decision_reason") between 10 and 2000));--> statement-breakpoint
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_reasoned" CHECK ("verdict"."kind" = 'regrouped' or ("verdict"."reason" is not null and char_length("verdict"."reason") between 10 and 2000));