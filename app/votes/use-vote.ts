import { useRevalidator } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { tellOtherTabs } from './other-tabs'
import { isPageOld } from './page-is-old'

/** Why a wish was not granted; `signIn` when it would be, of somebody signed in; `stale` when the page offered what is no more. */
type Refused = { sentence: string; signIn?: boolean; stale?: boolean }

/** The proposal; according to the page, whether this reader supports it and for which territory they act. */
type Given = { slug: string; proposal: number; supported: boolean; shownFor: string | null }

/**
 * The vote of a page with scripts: shown at once as it is wanted, and undone with the reason when it is refused. It talks
 * to the API by itself rather than through Remix: a connection that drops must not replace the page by an error page.
 * When no answer came, whether the vote was written is not known; the same wish sent again is the same vote.
 */
export function useVote({ slug, proposal, supported, shownFor }: Given) {
  const [wanted, setWanted] = useState<boolean | null>(null)
  const [refused, setRefused] = useState<Refused | null>(null)
  const { revalidate } = useRevalidator()
  useEffect(() => setWanted((now) => (now === supported ? null : now)), [supported])

  async function cast() {
    if (wanted !== null) return
    setWanted(!supported)
    setRefused(null)
    const why = await send(`/api/v1/editions/${slug}/proposals/${proposal}/vote`, !supported, shownFor)
    setRefused(why)
    if (why === null) tellOtherTabs()
    else setWanted(null)
    if (!why || why.stale) revalidate()
  }

  return { shown: wanted ?? supported, pending: wanted !== null, refused, cast }
}

/** Why not; null when the vote is written. */
async function send(address: string, support: boolean, shownFor: string | null): Promise<Refused | null> {
  try {
    const answer = await fetch(address, { method: support ? 'PUT' : 'DELETE', headers: shownFor ? { 'x-territory': shownFor } : {} })
    const said: { detail?: string; type?: string } = await answer.json()
    return answer.ok ? null : { sentence: said.detail ?? NO_ANSWER, signIn: answer.status === 401, stale: isPageOld(said.type?.split('/').pop() ?? '') }
  } catch {
    return { sentence: NO_ANSWER }
  }
}

const NO_ANSWER = 'Le site n’a pas répondu\u00a0: la connexion est peut-être coupée. Réessayez\u00a0; voter deux fois ne compte qu’une fois.'
