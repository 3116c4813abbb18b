import { placedName } from '~/territories/placed-name'
import { ActionButton } from '~/ui/action-button'
import { formatInstant } from '~/ui/paris-time'
import { FileTexts } from './file-texts'
import type { ApplicationFile } from './find-application.server'

type Props = { file: ApplicationFile; email: string | null; automatic: boolean; reason: string | null; address: string }

/** The file as it will be submitted, what will be public of it, then the act. */
export function SubmissionSummary({ file, email, automatic, reason, address }: Props) {
  const { territory, proposal, savedAt } = file
  return (
    <>
      <p className="fr-text--lead">
        {placedName(territory)} candidate pour la proposition n°&nbsp;{proposal.number}, «&nbsp;{proposal.title}&nbsp;».
      </p>
      <p className="cc-quiet">Enregistré le {formatInstant(savedAt)}. <a href={address}>Modifier le dossier</a></p>
      <div className="cc-summary"><FileTexts texts={file} /></div>
      <section className="cc-full" aria-labelledby="ensuite">
        <h2 id="ensuite">Ce qui se passe ensuite</h2>
        <ul>
          <li>Le texte ne change plus après le dépôt.</li>
          <li>Sont publics&nbsp;: le territoire, la proposition et l’état du dossier{automatic ? ', puis son texte' : '\u00a0; son texte le devient si la candidature est acceptée'}. Jamais votre nom ni votre adresse.</li>
          <li>{automatic ? `La candidature est acceptée aussitôt\u00a0: ${placedName(territory)} devient territoire référent.` : 'La candidature est étudiée\u00a0; la décision paraît sur la page du dossier.'}</li>
          <li>{email ? `Un accusé de dépôt part à ${email}.` : 'Sans adresse connue, vous ne recevrez pas d’accusé\u00a0: la page du dossier en tient lieu.'}</li>
        </ul>
        <form method="post" action={`${address}/recapitulatif`}>
          <input type="hidden" name="seen" value={savedAt.toISOString()} />
          <ActionButton size="lg" disabledReason={reason && <>{reason} <a href={address}>Compléter le dossier</a></>}>Déposer la candidature</ActionButton>
        </form>
      </section>
    </>
  )
}
