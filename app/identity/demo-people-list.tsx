import { type DemoGroup, demoPersonLine } from './demo-people'

/** The people of a demonstration, a button each. */
export function DemoPeopleList({ groups, action }: { groups: readonly DemoGroup[]; action: string }) {
  return groups.map(({ title, people }) => (
    <section key={title}>
      <h3 className="fr-h6">{title}</h3>
      <ul className="cc-people">
        {people.map((person) => (
          <li key={person.personId}>
            <p className="cc-people__name">
              {person.displayName} <span className="cc-people__line">{demoPersonLine(person)}</span>
            </p>
            <p>{person.toTry}</p>
            <form method="post" action={action}>
              <button className="fr-btn fr-btn--sm fr-btn--secondary" type="submit" name="personne" value={person.personId}>
                Entrer<span className="fr-sr-only"> comme {person.displayName}, {demoPersonLine(person)}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  ))
}
