import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ContradictionList } from '~/orientation/contradiction-list'
import { contradictionsOf } from '~/orientation/contradictions'
import { datesWords, envelopeWords } from '~/orientation/scheme-words'
import { findScheme } from '~/orientation/schemes.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { DefinitionList } from '~/ui/definition-list'
import { count } from '~/ui/french'

/** One scheme: its published facts, what its source says twice, and where to apply. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  return findScheme(context.db, params.id ?? '')
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? 'Dispositif'} — Co-construire` }]

const SILENT = 'La source ne le dit pas.'

export default function SchemePage() {
  const { id, title, pilot, facts, redirected } = useLoaderData<typeof loader>()
  const contradictions = contradictionsOf(id)
  return (
    <>
      <Breadcrumb items={[{ label: 'Orientation', to: '/orientation' }, { label: title }]} />
      <h1>{title}</h1>
      <DefinitionList
        items={[
          { term: 'Pilote', description: pilot },
          { term: 'Thèmes', description: facts.themes.join(', ') || SILENT },
          { term: 'Forme', description: facts.type ?? SILENT },
          { term: 'Pour qui', description: facts.target ?? SILENT },
          { term: 'Enveloppe', description: envelopeWords(facts) ?? SILENT },
          { term: 'Dates', description: datesWords(facts) ?? SILENT },
          { term: 'Financement', description: facts.funding ?? SILENT },
          { term: 'Contributions réorientées ici', description: redirected > 0 ? count(redirected, 'contribution', 'contributions') : 'Aucune' },
        ]}
      />
      <section aria-labelledby="candidater">
        <h2 id="candidater">Où candidater</h2>
        {facts.apply.length > 0 ? (
          <>
            <p>Adresses publiées en 2021&nbsp;; certaines peuvent ne plus répondre.</p>
            <ul>
              {facts.apply.map((address) => (
                <li key={address}>
                  <a href={address} rel="noreferrer">{address}</a>
                </li>
              ))}
            </ul>
          </>
        ) : (
          <p>La source ne donne pas d’adresse. Le pilote, {pilot}, saura vous répondre.</p>
        )}
      </section>
      {contradictions.length > 0 ? (
        <section aria-labelledby="contradictions">
          <h2 id="contradictions">Ce que la source dit de deux façons</h2>
          <ContradictionList items={contradictions} />
        </section>
      ) : null}
    </>
  )
}
