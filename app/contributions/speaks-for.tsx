import { PROFILE_LABELS } from '~/identity/words'
import type { Viewer } from '~/identity/viewer'

export type Speaker = Pick<Viewer, 'profile' | 'function' | 'organisation' | 'attachment'>

/** In whose name one deposits, and what of it will be public: said beside the form and before publishing. */
export function SpeaksFor({ viewer }: { viewer: Speaker }) {
  const { profile, function: role, organisation, attachment } = viewer
  return (
    <>
      <p>
        Vous parlez pour <strong>{attachment?.name ?? organisation}</strong>, comme {[PROFILE_LABELS[profile].toLowerCase(), role].filter(Boolean).join(', ')}. Cela sera public.
      </p>
      <p>Votre nom et votre adresse électronique ne le seront jamais.</p>
    </>
  )
}
