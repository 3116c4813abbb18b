import { useEffect, useState } from 'react'
import { askCovering, type Covering } from '~/checkpoints/ask-covering'
import type { verify } from '../../public/verifier.mjs'
import { readShown, type Shown } from './read-shown'

type Found = Awaited<ReturnType<typeof verify>>
/** `covering`: what the site says of the checkpoint that covers the paper, which `found` compares too, after the paper. */
export type Recounted = { found: Found; shown: Shown; covering: Covering | null }
type State = { step: 'idle' } | { step: 'running'; lines: number } | ({ step: 'done' } & Recounted) | { step: 'failed'; why: string }

/** The program that anyone downloads, read from its own address: what recounts here is what recounts elsewhere. */
const PROGRAM = '/verifier.mjs'

/** Recounts an edition's ledger in the page, comparing a paper (receipt, checkpoint) with it, and the checkpoint that covers it. `ready` once scripts run. */
export function useRecount(slug: string) {
  const [ready, setReady] = useState(false)
  const [state, setState] = useState<State>({ step: 'idle' })
  useEffect(() => setReady(true), [])

  /** The browser paints between two pieces of the work. */
  function tell(lines: number) {
    setState({ step: 'running', lines })
    return new Promise((painted) => setTimeout(painted))
  }

  async function recount(paper: object | null): Promise<State> {
    if (!window.isSecureContext) return { step: 'failed', why: 'Votre navigateur ne calcule d’empreintes que sur une adresse en https. Recomptez chez vous, avec Node.' }
    await tell(0)
    const program = (await import(/* @vite-ignore */ PROGRAM)) as { verify: typeof verify }
    const covering = paper && (await askCovering(slug, paper))
    const papers = [paper, covering?.checkpoint].filter((one) => one != null)
    const file = await ask(`/api/v1/editions/${slug}/ledger.jsonl`)
    if (!file.body) throw new Error('the file has no body')
    return { step: 'done', found: await program.verify(piecesOf(file.body), { papers, onProgress: tell }), shown: await readShown(slug, ask), covering }
  }

  /** A second run starts only once the first is over. */
  async function run(paper: object | null = null) {
    if (state.step === 'running') return
    setState(await recount(paper).catch((reason: unknown): State => {
      console.error(reason)
      return { step: 'failed', why: 'Le registre n’a pas pu être lu jusqu’au bout. Réessayez dans un instant, ou recomptez chez vous, avec Node.' }
    }))
  }
  return { ready, state, run }
}

async function ask(address: string): Promise<Response> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`)
  return answer
}

async function* piecesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader()
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value
}
