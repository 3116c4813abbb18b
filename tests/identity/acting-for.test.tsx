import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { StartForm } from '~/applications/start-form'
import { ActingFor } from '~/identity/acting-for'
import type { MyBallot } from '~/votes/my-ballot.server'
import { VoteNotice } from '~/votes/vote-notice'

const CHOICE = 'Choisir une autre de mes collectivités'
const shown = (among: number) => renderToStaticMarkup(<ActingFor words="Vous votez pour" attachment={{ name: 'Saint-Denis', kind: 'commune', departement: '93', among }} />)

test('L’acte dit pour quelle collectivité, et n’en propose une autre qu’à qui en a une autre', () => {
  expect(shown(1)).toContain('Vous votez pour <strong>Saint-Denis (93)</strong>.')
  expect(shown(1)).not.toContain(CHOICE)
  expect(shown(2)).toContain(CHOICE)
})

const mine = { name: 'Saint-Denis', kind: 'commune', departement: '93', among: 2 } as const
const ballot: MyBallot = { signedIn: true, actsFor: mine, shownFor: '', supports: [], ended: [], isFirst: false, whyNot: null, wayOut: null, mayWithdraw: true }

test.each([
  ['la liste soumise au vote', 'Vous votez pour', <VoteNotice key="" ballot={ballot} back="/" open />],
  ['l’ouverture d’un dossier', 'Vous ouvrez un dossier pour', <StartForm key="" slug="vote" proposals={[{ id: 1, number: 1, title: 'Agenda', summary: '', territories: 0, own: null }]} reason={null} mine={mine} shownFor="" automatic={false} chosen="" error={undefined} />],
])('À %s se lit pour quelle collectivité, et où en choisir une autre', (_, words, screen) => {
  expect(renderToStaticMarkup(screen)).toContain(`${words} <strong>Saint-Denis (93)</strong>.`)
  expect(renderToStaticMarkup(screen)).toContain(CHOICE)
})
