import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Recounted } from '~/votes/use-recount'
import { ReceiptVerdict } from '~/votes/receipt-verdict'

const at = (hour: string) => new Date(`2021-04-03T${hour}:00Z`)
const vote = { kind: 'vote', opensAt: at('09:00'), closesAt: new Date('2021-05-01T10:00:00Z') } as const
const receipt = { seq: 412, support: true, at: at('12:02').toISOString() }
const head = { at: receipt.at, edition: '2021', kind: 'head', root: '', size: 430 } as const
const covering = { checkpoint: { head, signature: '' }, publishedAt: at('12:15'), latest: at('14:00') }

type Paper = Recounted['found']['papers'][number]
const right = (seq: number, end?: Paper['end']): Paper => ({ seq, end, why: null })
const ended = { seq: 413, reason: '', again: undefined }

function said(paper: object, papers: Paper[], of: Recounted['covering'] = covering): string {
  const found: Recounted['found'] = { wrong: null, edition: '2021', size: 600, sealed: false, counts: [], papers, notes: [] }
  return renderToStaticMarkup(<ReceiptVerdict slug="2021" vote={vote} paper={paper} found={found} covering={of} />).replace(/<[^>]+>/g, ' ').replace(/[\s\u00a0]+/g, ' ').replace(/ ,/g, ',').trim()
}

test.each<[string, string, string]>([
  ['un soutien', said(receipt, [right(412), right(430)]), 'Ce vote figure au registre, ligne 412, point de contrôle du 3 avril 2021 à 14 h 15 Aucune ligne n’y met fin : il compte. Acte du 3 avril 2021 à 14 h 02, heure de Paris.'],
  ['un soutien retiré depuis', said(receipt, [right(412, ended), right(430)]), 'Ce soutien a pris fin à la ligne 413 (retiré) ; il ne compte plus. Acte'],
  ['un soutien invalidé depuis', said(receipt, [right(412, { ...ended, reason: 'Rattachement retiré.' }), right(430)]), 'à la ligne 413 (invalidé : Rattachement retiré.) ; il ne compte plus.'],
  ['un soutien retiré puis donné de nouveau', said(receipt, [right(412, { ...ended, again: 415 }), right(430)]), 'il ne compte plus. La même personne soutient de nouveau cette proposition, depuis la ligne 415 .'],
  ['un retrait', said({ ...receipt, support: false }, [right(412), right(430)]), 'Cette fin de soutien figure au registre, ligne 412, point de contrôle du 3 avril 2021 à 14 h 15 Acte'],
  ['une ligne qu’aucun ne couvre encore', said(receipt, [right(412)], { ...covering, checkpoint: null, publishedAt: null }), 'Ce vote figure au registre, ligne 412 Aucune ligne n’y met fin : il compte. Acte du 3 avril 2021 à 14 h 02. Aucun point de contrôle ne couvre encore cette ligne : le prochain est attendu le 3 avril 2021 à 16 h 15, heure de Paris.'],
  ['une promesse, après le dernier', said(receipt, [right(412), right(400)]), 'Aucun point de contrôle ne couvre encore cette ligne'],
  ['un point de contrôle que le registre ne tient plus', said(receipt, [right(412), { ...right(430), why: 'Le registre a changé.' }]), 'Le registre ne tient pas le point de contrôle de cette ligne Le registre a changé.'],
  ['un reçu faux', said(receipt, [{ ...right(412), why: 'Sa preuve ne mène pas.' }, right(430)]), 'Le registre ne confirme pas ce papier Sa preuve ne mène pas.'],
  ['un point de contrôle', said(covering.checkpoint, [right(430), right(430)]), 'Point de contrôle tenu Les lignes du registre, de la première à la ligne 430, sont celles d’alors.'],
])('« Vérifier un reçu » répond : %s', (_, words, expected) => expect(words).toContain(expected))
