import type { MySitting } from './list-my-sittings.server'

/** Where someone sits, with the way to what a committee reads: the proposals, their votes, their applications. */
export function MySittings({ sittings }: { sittings: readonly MySitting[] }) {
  if (sittings.length === 0) return <p>Vous ne siégez encore au comité d’aucune consultation&nbsp;: elles seront ici, avec leurs propositions et leurs candidatures.</p>
  return (
    <ul>
      {sittings.map(({ slug, name, organisation }) => (
        <li key={slug}>
          <a href={`/consultations/${slug}`}>{name}</a>, pour {organisation}&nbsp;: <a href={`/consultations/${slug}/propositions`}>les propositions</a>,{' '}
          <a href={`/consultations/${slug}/resultats`}>leurs votes</a>, <a href={`/consultations/${slug}/candidatures`}>leurs candidatures</a>
        </li>
      ))}
    </ul>
  )
}
