import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ContradictionList } from '~/orientation/contradiction-list'
import { contradictionsOfThePlan } from '~/orientation/contradictions'
import { datesWords, envelopeWords, GROUPS, groupOf } from '~/orientation/scheme-words'
import { listSchemes } from '~/orientation/schemes.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Card } from '~/ui/card'
import { Cards } from '~/ui/cards'
import { EmptyState } from '~/ui/empty-state'
import { count } from '~/ui/french'
import { Tag } from '~/ui/tag'

/** The other schemes of the plan: where to go when co-construction is not the answer. */
export async function loader({ context }: LoaderFunctionArgs) {
  return listSchemes(context.db)
}

export const meta: MetaFunction = () => [{ title: 'Orientation — Co-construire' }]

export default function Orientation() {
  const schemes = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumb items={[{ label: 'Orientation' }]} />
      <h1>Quel dispositif pour mon projet&nbsp;?</h1>
      <p className="fr-text--lead">
        Tout besoin n’appelle pas un service à co-construire. Voici les autres dispositifs du plan de 2021&nbsp;: qui les
        pilote, pour qui, combien, et où candidater. Une contribution qui relève de l’un d’eux y est réorientée, avec sa
        raison.
      </p>
      {schemes.length === 0 ? (
        <EmptyState title="Les dispositifs ne sont pas encore chargés">Ils paraîtront ici au prochain démarrage du site.</EmptyState>
      ) : null}
      {GROUPS.map((group) => {
        const own = schemes.filter(({ id }) => groupOf(id) === group)
        return own.length === 0 ? null : (
          <section key={group.prefix} aria-labelledby={`axe-${group.prefix || 'autres'}`}>
            <h2 id={`axe-${group.prefix || 'autres'}`}>{group.title}</h2>
            <Cards>
              {own.map(({ id, title, pilot, facts, redirected }) => (
                <Card
                  key={id}
                  title={title}
                  to={`/orientation/${id}`}
                  detail={pilot}
                  tags={redirected > 0 ? <Tag>{count(redirected, 'contribution réorientée', 'contributions réorientées')}</Tag> : undefined}
                >
                  {facts.target ? <p>Pour qui&nbsp;: {facts.target}</p> : null}
                  <p className="cc-quiet">
                    {envelopeWords(facts) ?? 'Enveloppe non dite'}
                    <br />
                    {datesWords(facts) ?? 'Dates non dites'}
                  </p>
                </Card>
              ))}
            </Cards>
          </section>
        )
      })}
      <section aria-labelledby="contradictions">
        <h2 id="contradictions">Ce que la source dit de deux façons</h2>
        <p>
          Ces faits viennent de la présentation du plan France Relance, en 2021. Là où elle se contredit, les deux
          versions sont montrées.
        </p>
        <ContradictionList items={contradictionsOfThePlan()} />
      </section>
    </>
  )
}
