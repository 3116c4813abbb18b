import type { ReactNode } from 'react'
import { Field } from '~/ui/field'
import { formatNumber } from '~/ui/french'
import { Notice } from '~/ui/notice'
import { Pages } from '~/ui/pages'
import type { LedgerLine } from './ledger-lines.server'
import { LedgerTable } from './ledger-table'

/** `last`: the ledger's last line; `typed`: what was looked for; `found`: the line it names, when there is one; `page`: how many are shown at once; `children`: what is said of the line found. */
type Props = { slug: string; lines: LedgerLine[]; last: number; typed: string; found: number | null; page: number; children: ReactNode }

/** The lines themselves, a page at a time, and the way to one of them. */
export function LinesSection({ slug, lines, last, typed, found, page, children }: Props) {
  const here = `/consultations/${slug}/registre`
  const [newest, oldest] = [lines[0]?.seq ?? 0, lines.at(-1)?.seq ?? 0]
  return (
    <section aria-labelledby="lignes">
      <h2 id="lignes">Les lignes</h2>
      <form className="cc-find-line" action={`${here}#recherche`} method="get" id="recherche">
        <Field label="Retrouver la ligne d’un reçu" name="ligne" inputMode="numeric" hint="Le numéro de ligne écrit sur le reçu." defaultValue={typed} />
        <button className="fr-btn" type="submit">Chercher</button>
      </form>
      {typed !== '' && found === null ? <Notice kind="warning">{`Il n’y a pas de ligne ${typed}\u00a0: le registre en a ${formatNumber(last)}.`}</Notice> : children}
      <LedgerTable slug={slug} lines={lines} found={found} />
      <Pages
        label="Pages du registre"
        words={`Lignes ${formatNumber(oldest)} à ${formatNumber(newest)} sur ${formatNumber(last)}`}
        previous={newest < last ? `${here}?avant=${newest + page}` : null}
        next={oldest > 1 ? `${here}?avant=${oldest - 1}` : null}
      />
    </section>
  )
}
