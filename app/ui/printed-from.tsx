import { useLocation } from '@remix-run/react'

/** On paper alone, where what is read comes from: the site, and the address of the page. @param site the address of the site, without a final slash */
export function PrintedFrom({ site }: { site: string }) {
  const { pathname, search } = useLocation()
  return <p className="cc-printed">Co-construire, {site}{pathname}{search}</p>
}
