import { ActingFor } from '~/identity/acting-for'
import type { Viewer } from '~/identity/viewer'

export type Speaker = Pick<Viewer, 'profile' | 'function' | 'organisation' | 'attachment'>

/** In whose name one deposits, and what of it will be public: said beside the form and before publishing. */
export function SpeaksFor({ viewer }: { viewer: Speaker }) {
  const { profile, function: role, organisation, attachment } = viewer
  return (
    <>
      {attachment ? <ActingFor words="Vous parlez pour" attachment={attachment} /> : null}
      <p>
        {attachment ? null : <>Vous parlez pour <strong>{organisation}</strong>. </>}Seront publics&nbsp;: {attachment ? 'la collectivité' : 'l’organisation'}, votre profil
        ({PROFILE_WORDS[profile]}){role ? `, votre fonction (${role})` : ''}.
      </p>
      <p>Votre nom et votre adresse électronique ne le seront jamais.</p>
    </>
  )
}

const PROFILE_WORDS = { elected: 'élu', agent: 'agent', partner: 'partenaire' }
