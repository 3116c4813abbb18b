import { count } from '~/ui/french'
import type { ListedProject } from './list-projects.server'
import { PROJECT_ORDER, PROJECT_WORDS } from './project'
import { ProjectCard } from './project-card'

/** The projects by state: five columns on large screens, one list after another on small ones. */
export function ProjectBoard({ slug, projects }: { slug: string; projects: readonly ListedProject[] }) {
  return (
    <div className="cc-board">
      {PROJECT_ORDER.map((state) => {
        const here = projects.filter((project) => project.state === state)
        const { label, meaning } = PROJECT_WORDS[state]
        return (
          <section key={state} aria-labelledby={`etat-${state}`} data-empty={here.length === 0 || undefined}>
            <h2 id={`etat-${state}`}>{label}</h2>
            <p className="cc-quiet">{meaning}</p>
            <p className="cc-board__count">{count(here.length, 'projet', 'projets')}</p>
            {here.length > 0 ? <ul>{here.map((project) => <li key={project.id}><ProjectCard slug={slug} project={project} /></li>)}</ul> : null}
          </section>
        )
      })}
    </div>
  )
}
