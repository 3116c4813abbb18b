import { setTimeout as pause } from 'node:timers/promises'
import type { Random } from '~db/seed/random'
import type { Glance, History } from './history'

/** So many at once, as an impatient reader who reloads. */
const DOWNLOADS = 6

/** Those who read while people vote: they ask for the counts again and again, and some go away in the middle of the ledger's file. */
export function openReaders(urls: readonly string[], slug: string) {
  const glances: Glance[] = []
  const downloads: History['downloads'] = []
  let isOver = false

  async function glance(url: string, instance: number) {
    for (; !isOver; await pause(120)) {
      const tally = await fetch(`${url}/api/v1/editions/${slug}/tally`, { signal: AbortSignal.timeout(2_000) })
        .then((response) => (response.ok ? (response.json() as Promise<Glance['tally']>) : null), () => null).catch(() => null)
      if (tally) glances.push({ instance, ended: Date.now(), tally })
    }
  }
  const glancing = Promise.all(urls.map(glance))

  /** Goes away after `ms`, wherever it is then; what it had read is kept. */
  async function beginDownload(instance: number, ms: number) {
    const response = await fetch(`${urls[instance]}/api/v1/editions/${slug}/ledger.jsonl`, { signal: AbortSignal.timeout(ms) }).catch(() => null)
    const reader = response?.ok && response.body?.pipeThrough(new TextDecoderStream()).getReader()
    if (!reader) return
    const download = { instance, ended: 0, text: '' }
    downloads.push(download)
    // Gone away, as was meant; or cut by another fault.
    const next = () => reader.read().catch(() => ({ value: undefined }))
    for (let { value } = await next(); value !== undefined; { value } = await next()) download.text += value
    download.ended = Date.now()
  }

  return {
    glances, downloads,
    interruptDownloads: (random: Random) => Promise.all(Array.from({ length: DOWNLOADS }, () => beginDownload(random.between(0, urls.length - 1), random.between(1, 40)))),
    close: async () => {
      isOver = true
      await glancing
    },
  }
}
