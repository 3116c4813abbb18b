import { useCallback, useState } from 'react'
import { count, quoted } from '~/ui/french'
import { bench } from '../bench-address'
import { CONTRIBUTION_FIELD } from '../forms'
import type { BenchState, Decided } from './row'
import { type Answer, sendForm } from './send-form'

type Read = (de?: number[]) => Promise<{ state: BenchState; became: Decided[] } | null>

/** What a moderator wants of some contributions; each is a form of the site. */
export type Wish =
  | { act: 'regroup'; ids: number[]; proposalId: number; title: string }
  | { act: 'create'; ids: number[]; words: { title: string; summary: string; themeId: string } }
  | { act: 'redirect'; ids: number[]; schemeId: string; scheme: string; reason: string }
  | { act: 'reject'; ids: number[]; reason: string }

/** Why a wish was not done, or not whole: the site's sentence, what others decided meanwhile, and what could still be done. */
export type Refusal = { wish: Wish; sentence: string; became: Decided[]; rest: number[] }

/** What was done last, to be undone. */
export type LastAct = { words: string; ids: number[]; acts: number[] }

/**
 * Sends what the moderator wants by the forms of the site, then reads what became of it: what is told is what was read,
 * not what was hoped. What was refused keeps everything, with the way to go on.
 */
export function useActs(slug: string, read: Read) {
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [told, setTold] = useState('')
  const [last, setLast] = useState<LastAct | null>(null)
  const [isBusy, setBusy] = useState(false)

  /** @returns the contributions it was done to; none when it was refused */
  const act = useCallback(async (wish: Wish): Promise<number[]> => {
    setBusy(true)
    setRefusal(null)
    const answers = await send(slug, wish)
    const now = await read(wish.ids)
    setBusy(false)
    const sentence = answers.find(({ refused }) => refused)?.refused
    if (!now) {
      setRefusal({ wish, sentence: sentence ?? LOST, became: [], rest: wish.ids })
      return []
    }
    const rest = wish.ids.filter((id) => now.state.waiting.includes(id))
    const others = now.became.filter(({ isMine }) => !isMine)
    const done = wish.ids.filter((id) => !rest.includes(id) && !others.some((other) => other.id === id))
    // Taken whole or not at all when it is one form: what left the list meanwhile was decided by another, or by me before.
    if (sentence || rest.length > 0) setRefusal({ wish, sentence: sentence ?? LOST, became: answers.length > 1 ? others : now.became, rest })
    const mine = answers.length > 1 || !sentence ? done : []
    if (mine.length === 0) return []
    const words = wordsOf(wish, mine.length)
    setTold(words)
    setLast({ words, ids: mine, acts: [...new Set(now.became.flatMap(({ isMine, actId }) => (isMine && actId !== null ? [actId] : [])))] })
    return mine
  }, [slug, read])

  const undo = useCallback(async (): Promise<void> => {
    if (!last) return
    setBusy(true)
    setRefusal(null)
    // An act is undone whole, or refused with what was done since: what a colleague changed is not dropped unseen.
    const answers: Answer[] = []
    for (const actId of last.acts) answers.push(await sendForm(`${bench(slug)}/actes/${actId}/annuler`, {}))
    const now = await read()
    setBusy(false)
    const back = last.ids.filter((id) => now?.state.waiting.includes(id))
    const refused = answers.find((answer) => answer.refused)?.refused
    setTold(refused ?? (back.length > 0 ? `Annulé\u00a0: ${count(back.length, 'contribution attend', 'contributions attendent')} de nouveau.` : 'Rien n’a été annulé\u00a0: cette décision a déjà été reprise.'))
    setLast(null)
  }, [slug, last, read])

  return { act, undo, last, told, tell: setTold, refusal, forget: () => setRefusal(null), isBusy }
}

const LOST = 'La décision n’a pas été enregistrée. Si votre session est terminée, reconnectez-vous dans un autre onglet\u00a0: ce que vous avez coché et tapé reste ici.'

/** One form for what goes together; one for each contribution where the reason is each one's own. */
async function send(slug: string, wish: Wish): Promise<Answer[]> {
  const ticked = Object.fromEntries(wish.ids.map((id) => [`${CONTRIBUTION_FIELD}${id}`, 'on']))
  if (wish.act === 'regroup') return [await sendForm(`${bench(slug)}/regrouper`, { proposalId: String(wish.proposalId), ...ticked })]
  if (wish.act === 'create') return [await sendForm(`${bench(slug)}/nouvelle`, { ...wish.words, ...ticked })]
  const answers: Answer[] = []
  for (const id of wish.ids) {
    const address = `${bench(slug)}/contributions/${id}`
    answers.push(wish.act === 'redirect'
      ? await sendForm(`${address}/reorienter`, { schemeId: wish.schemeId, reason: wish.reason })
      : await sendForm(`${address}/rejeter`, { reason: wish.reason }))
  }
  return answers
}

function wordsOf(wish: Wish, done: number): string {
  switch (wish.act) {
    case 'regroup':
      return `${count(done, 'contribution rejoint', 'contributions rejoignent')} ${quoted(wish.title)}.`
    case 'create':
      return done > 0 ? `${count(done, 'contribution fonde', 'contributions fondent')} ${quoted(wish.words.title)}.` : 'La proposition est créée, encore vide.'
    case 'redirect':
      return `${count(done, 'contribution est réorientée', 'contributions sont réorientées')} vers ${quoted(wish.scheme)}.`
    case 'reject':
      return `${count(done, 'contribution est rejetée', 'contributions sont rejetées')}.`
  }
}
