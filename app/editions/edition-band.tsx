import { useLocation } from '@remix-run/react'
import { PhaseBand } from '~/ui/phase-band'
import type { Calendar } from './calendar'
import { Countdown } from './countdown'
import { whereItStands } from './standing'
import { phaseSteps, standingWords } from './words'

type Props = {
  edition: { slug: string; name: string; calendar: Calendar; at: Date }
  act?: { label: string; to: string } | undefined
}

/** At the top of each page of an edition: where the process stands, until when, and what the reader can do now; not where they already are. */
export function EditionBand({ edition, act }: Props) {
  const { slug, name, calendar, at } = edition
  const standing = whereItStands(calendar, at)
  const isHere = useLocation().pathname === act?.to
  return (
    <PhaseBand
      title={name}
      to={`/consultations/${slug}`}
      steps={phaseSteps(calendar, at)}
      calendar={`/consultations/${slug}/calendrier`}
      act={isHere ? undefined : act}
      words={
        <>
          {standingWords(standing)}
          {standing.state === 'open' ? <>, <Countdown until={standing.phase.closesAt} at={at} /></> : null}
        </>
      }
    />
  )
}
