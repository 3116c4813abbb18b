import type { ReactNode } from 'react'
import { count } from '~/ui/french'
import { CROWD, NETWORK_CROWD, NETWORK_DAYS, RECENT_DAYS } from './signal-limits'
import type { Signals } from './signals.server'

/** What may deserve an eye, each with what it means and what it does not. */
export function SignalsList({ signals: { crowded, networks, lookAlikes, singleActs } }: { signals: Signals }) {
  return (
    <>
      <p>Des faits à regarder, pas des fautes. Rien n’est retiré, refusé ni ralenti de lui-même&nbsp;: une personne décide, avec un motif.</p>
      <Signal title="Beaucoup de comptes récents sur un domaine" means={`Au moins ${CROWD} comptes ouverts en ${RECENT_DAYS} jours avec des adresses du même domaine. C’est souvent un centre de gestion, une intercommunalité ou un fournisseur d’adresses\u00a0; parfois des comptes inventés.`}>
        {crowded.map(({ domain, people, territories }) => <li key={domain}><a href={searchOf(domain)}>{domain}</a>&nbsp;: {count(people, 'compte', 'comptes')}, {count(territories, 'collectivité', 'collectivités')}</li>)}
      </Signal>
      <Signal title="Beaucoup de comptes ouverts d’un même réseau" means={`Au moins ${NETWORK_CROWD} comptes ouverts en ${NETWORK_DAYS} jours depuis des adresses IP voisines. C’est souvent un bâtiment partagé, l’accès commun des agents d’une intercommunalité, une formation ou un opérateur de téléphonie mobile, qui réunit des inconnus\u00a0; parfois des comptes inventés.`}>
        {networks.map(({ people, territories, newest }) => (
          <li key={newest.map(({ personId }) => personId).join(' ')}>
            {count(people, 'compte', 'comptes')}, {count(territories, 'collectivité', 'collectivités')}
            <details>
              <summary>{newest.length < people ? `Les ${newest.length} derniers` : 'Qui\u00a0?'}</summary>
              <ul>{newest.map(({ personId, displayName, attached }) => <li key={personId}>{attached ? <a href={searchOf(displayName)}>{displayName}</a> : `${displayName}, sans rattachement`}</li>)}</ul>
            </details>
          </li>
        ))}
      </Signal>
      <Signal title="Domaines qui ressemblent à un domaine officiel" means={'À un caractère près, ou par des lettres d’un autre alphabet, l’adresse se lit comme celle de la collectivité ou de l’État. Une faute de frappe ne reçoit pas de courriel\u00a0: quelqu’un possède ce domaine.'}>
        {lookAlikes.map(({ domain, official, people }) => <li key={`${domain} ${official}`}><a href={searchOf(domain)}>{domain}</a>, pour {official}&nbsp;: {count(people, 'compte', 'comptes')}</li>)}
      </Signal>
      <Signal title="Plusieurs comptes d’une collectivité qui n’ont fait qu’un vote" means={'Dans les votes ouverts dont les comptes sont publics. Ce sont souvent des collègues venus pour une même idée\u00a0; parfois des comptes inventés pour donner l’air d’être nombreux.'}>
        {singleActs.map(({ territory, people }) => <li key={territory}><a href={searchOf(territory)}>{territory}</a>&nbsp;: {count(people, 'compte', 'comptes')}</li>)}
      </Signal>
      <p className="cc-quiet">Les adresses IP ne sont pas gardées. Du réseau d’où un compte s’ouvre, il reste trente jours une marque brouillée, que personne ne voit.</p>
    </>
  )
}

const searchOf = (words: string) => `/moderation/rattachements?q=${encodeURIComponent(words)}`

function Signal({ title, means, children }: { title: string; means: string; children: ReactNode[] }) {
  return (
    <>
      <h3>{title}</h3>
      <p className="cc-quiet">{means}</p>
      {children.length > 0 ? <ul>{children}</ul> : <p>Rien en ce moment.</p>}
    </>
  )
}
