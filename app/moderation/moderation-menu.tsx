import { LocalMenu } from '~/ui/local-menu'

const PAGES = [
  { path: '', label: 'À décider' },
  { path: '/file', label: 'File' },
  { path: '/regroupement', label: 'Regroupement' },
  { path: '/calendrier', label: 'Calendrier' },
  { path: '/votes', label: 'Votes' },
  { path: '/candidatures', label: 'Candidatures' },
  { path: '/laureats', label: 'Lauréats' },
] as const

/** The way between the tools of one edition, to the journal of what was done with them, and to what the public sees. */
export const ModerationMenu = ({ slug }: { slug: string }) => (
  <LocalMenu title="Modération" label="Modération de cette consultation" base={`/moderation/${slug}`} pages={PAGES}>
    <li>
      <a href={`/moderation/journal?consultation=${slug}`}>Journal</a>
    </li>
    <li>
      <a href={`/consultations/${slug}`}>Pages publiques</a>
    </li>
  </LocalMenu>
)
