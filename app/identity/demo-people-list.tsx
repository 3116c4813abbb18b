import { DataTable } from '~/ui/data-table'
import { type DemoGroup, demoPersonLine } from './demo-people'

/** The people of a demonstration, a button each. */
export function DemoPeopleList({ groups, action }: { groups: readonly DemoGroup[]; action: string }) {
  return groups.map((group) => (
    <DataTable
      key={group.title}
      caption={group.title}
      rows={group.people}
      rowKey={(person) => person.personId}
      columns={[
        { label: 'Personne', cell: (person) => <>{person.displayName}<br /><span className="fr-hint-text">{demoPersonLine(person)}</span></> },
        { label: 'À essayer', cell: (person) => person.toTry },
        {
          label: 'Entrer',
          cell: (person) => (
            <form method="post" action={action}>
              <input type="hidden" name="personne" value={person.personId} />
              <button className="fr-btn fr-btn--sm fr-btn--secondary" type="submit">
                Entrer<span className="fr-sr-only"> comme {person.displayName}</span>
              </button>
            </form>
          ),
        },
      ]}
    />
  ))
}
