import { expect, test } from 'vitest'
import { sourcesIn, withoutComments } from './sources'

/** Who is shown the names and addresses that each source reads; a new one has to say so here, and note who looks (`noteAccess`). */
const READERS: Record<string, string> = {
  'app/editions/move-requests.server.ts': 'moderators, a colleague at their office',
  'app/proposals/history/list-history.server.ts': 'moderators, a colleague at their office',
  'app/moderation/queue/list-looks.server.ts': 'moderators, a colleague at their office',
  'app/proposals/list-decided.server.ts': 'moderators, a colleague at their office',
  'app/proposals/bench/list-became.server.ts': 'moderators, a colleague at their office',
  'app/laureates/find-desk.server.ts': 'moderators, a colleague at their office',
  'app/journal/list-journal.server.ts': 'noted: journal',
  'app/votes/find-voters.server.ts': 'noted: voters',
  'app/proofs/list-attachments.server.ts': 'noted: attachments',
  'app/proofs/crowded-networks.server.ts': 'noted: attachments',
  'app/proofs/list-ended.server.ts': 'noted: attachments',
  'app/votes/find-invalidated.server.ts': 'noted: voters',
  'app/journal/list-access.server.ts': 'administrators, and those seen',
  'app/rights/held-identity.server.ts': 'the person alone',
  'app/identity/find-viewer.server.ts': 'the person alone',
  'app/identity/demo-people.server.ts': 'everyone, in a demonstration',
  'app/identity/list-roles.server.ts': 'noted: roles',
}

test('Chaque lecture d’un nom dit qui le voit', () => {
  const found = sourcesIn('app').filter(({ text }) => /\bdisplay_name\b/.test(withoutComments(text))).map(({ path }) => path)
  expect(found.sort()).toEqual(Object.keys(READERS).sort())
})

test('Une page qui montre des noms à la modération le consigne', () => {
  const noting = sourcesIn('app/routes').filter(({ text }) => text.includes('noteAccess(')).map(({ text }) => /noteAccess\([^)]*page: '(\w+)'/.exec(text)?.[1])
  expect([...new Set(noting)].sort()).toEqual([...new Set(Object.values(READERS).flatMap((who) => /^noted: (\w+)$/.exec(who)?.[1] ?? []))].sort())
})
