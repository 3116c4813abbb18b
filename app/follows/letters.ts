import { letterBody } from '~/mail/letter-body'
import type { Letter } from '~/mail/write-letter.server'
import { count, quoted } from '~/ui/french'
import type { Told } from './follow'
import { newsLine, WHY_WORDS } from './words'

/** Lines for one contribution, contributions in one letter: the page has the rest, and a letter has a length the database keeps. */
const LINES = 10
const CONTRIBUTIONS = 30

/** What happened to what one follows, in one letter; why it is received, and how to receive none. */
export function newsLetter(recipient: string, told: Told[], { publicUrl, stop }: { publicUrl: string; stop: string }): Letter {
  const left = told.length - CONTRIBUTIONS
  return {
    recipient,
    subject: subjectOf(told),
    stopAddress: stop,
    body: letterBody([
      ...told.slice(0, CONTRIBUTIONS).map((one) => paragraphOf(one, publicUrl)),
      ...(left > 0 ? [`Et ${count(left, 'autre contribution', 'autres contributions')}.`] : []),
      `Pour choisir à quel rythme vous êtes averti\u00a0:\n${publicUrl}/compte/suivis`,
      `Pour ne plus recevoir ces courriels, ouvrez cette page et utilisez son bouton\u00a0:\n${stop}`,
    ]),
  }
}

function subjectOf(told: Told[]): string {
  const [first, ...others] = told
  const asked = told.find(({ news }) => news.some(({ kind }) => kind === 'question-to-you'))
  if (asked) return `Une question vous est posée\u00a0: ${quoted(asked.title)}`
  return first && others.length === 0 ? `Du nouveau\u00a0: ${quoted(first.title)}` : `Du nouveau sur ${told.length}\u00a0contributions`
}

function paragraphOf({ id, slug, edition, title, why, news }: Told, publicUrl: string): string {
  const left = news.length - LINES
  const lines = [...news.slice(0, LINES).map(newsLine), ...(left > 0 ? [`et ${count(left, 'autre nouvelle', 'autres nouvelles')}`] : [])]
  return [
    `${quoted(title)}, dans ${quoted(edition)} (vous recevez ceci parce que ${WHY_WORDS[why]})\u00a0:`, ...lines.map((line) => `— ${line.replaceAll('\n', ' ')}`),
    ...(news.some(({ kind }) => kind === 'withdrawn') ? [] : [`${publicUrl}/consultations/${slug}/contributions/${id}`]),
  ].join('\n')
}
