import { Badge } from '~/ui/badge'
import type { ApplicationState } from './application'
import { STATE_TONES, STATE_WORDS } from './words'

/** Where a file stands, in a word. */
export const ApplicationBadge = ({ state }: { state: ApplicationState }) => <Badge tone={STATE_TONES[state]}>{STATE_WORDS[state]}</Badge>
