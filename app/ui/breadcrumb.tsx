export type BreadcrumbItem = { label: string; to?: string }

const HOME: BreadcrumbItem = { label: 'Accueil', to: '/' }

/**
 * Where this page is in the site: from the home, which no page has to name, every ancestor is a link, the last item is
 * the page itself.
 */
export function Breadcrumb({ items }: { items: BreadcrumbItem[] }) {
  const way = [HOME, ...items]
  return (
    <nav className="cc-breadcrumb" aria-label="Vous êtes ici&nbsp;:">
      <ol>
        {way.map((item, index) => (
          <li key={item.label}>
            {item.to && index < way.length - 1 ? (
              <a href={item.to}>{item.label}</a>
            ) : (
              <span aria-current="page">{item.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
