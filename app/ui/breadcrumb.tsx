export type BreadcrumbItem = { label: string; to?: string }

/** Where this page is in the site: every ancestor is a link, the last item is the page itself. */
export function Breadcrumb({ items }: { items: BreadcrumbItem[] }) {
  return (
    <nav className="cc-breadcrumb" aria-label="Vous êtes ici&nbsp;:">
      <ol>
        {items.map((item, index) => (
          <li key={item.label}>
            {item.to && index < items.length - 1 ? (
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
