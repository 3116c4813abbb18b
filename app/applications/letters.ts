import { letterBody } from '~/mail/letter-body'
import { placedName } from '~/territories/placed-name'
import { quoted, withDe } from '~/ui/french'
import { formatInstant } from '~/ui/paris-time'
import type { ApplicationFile } from './find-application.server'
import type { Decision } from './application'

type Words = { subject: string; body: string }
type File = Pick<ApplicationFile, 'id' | 'territory' | 'proposal'>
/** The edition, and the whole address of its applications: a letter is read outside the site. */
type About = { name: string; at: Date; page: string }

/** What the territory is told once its file is submitted. */
export const receiptLetter = ({ name, at, page }: About, file: File, accepted: boolean): Words => ({
  subject: subject('Candidature déposée', file),
  body: letterBody([
    `La candidature ${of(file)} a été déposée le ${formatInstant(at)}, heure de Paris, dans la consultation ${quoted(name)}.`,
    accepted
      ? `Dans cette consultation, une candidature déposée est acceptée aussitôt\u00a0: ${placedName(file.territory)} est territoire référent de cette proposition. Vous n’avez plus rien à faire pour le moment.`
      : 'Elle va être étudiée\u00a0; la décision vous sera envoyée à cette adresse. Vous n’avez plus rien à faire d’ici là.',
    way(page, file),
  ]),
})

/** What the territory is told once its file is decided. */
export const decisionLetter = ({ name, at, page }: About, file: File, decision: Decision, reason: string | null): Words => ({
  subject: subject(decision === 'accepted' ? 'Candidature acceptée' : 'Candidature refusée', file),
  body: letterBody([
    decision === 'accepted'
      ? `La candidature ${of(file)} a été acceptée le ${formatInstant(at)}, heure de Paris, dans la consultation ${quoted(name)}. ${placedName(file.territory)} est territoire référent de cette proposition.`
      : `La candidature ${of(file)} n’a pas été retenue. La décision a été prise le ${formatInstant(at)}, heure de Paris, dans la consultation ${quoted(name)}.`,
    ...(reason ? [`Motif\u00a0: ${reason}`] : []),
    way(page, file),
  ]),
})

export const withdrawalLetter = ({ name, at, page }: About, file: File): Words => ({
  subject: subject('Candidature retirée', file),
  body: letterBody([
    `La candidature ${of(file)} a été retirée le ${formatInstant(at)}, heure de Paris, de la consultation ${quoted(name)}. Elle n’est plus publique.`,
    `Tant que les candidatures sont ouvertes, vous pouvez en déposer une autre\u00a0: ${page}`,
  ]),
})

const of = ({ territory, proposal }: File) => `${withDe(placedName(territory))} pour la proposition n°\u00a0${proposal.number}, ${quoted(proposal.title)},`

const subject = (what: string, { proposal }: File) => `${what}\u00a0: proposition n°\u00a0${proposal.number}`

const way = (page: string, { id }: File) => `Votre dossier\u00a0: ${page}/${id}`

/** What letters say of an edition, and where they lead. */
export const aboutEdition = ({ slug, name, at }: { slug: string; name: string; at: Date }, publicUrl: string): About =>
  ({ name, at, page: `${publicUrl}/consultations/${slug}/candidatures` })
