import { ActionButton } from '~/ui/action-button'
import { TextArea } from '~/ui/text-area'

type Props = {
  /** Where it is sent. */
  action: string
  territoire: string
  label: string
  button: string
  /** Whether one may ask the author; null for an answer. */
  mayAsk: boolean
  typed?: { text?: string | undefined; question?: string | undefined }
  error?: string | undefined
}

/** The field of a comment, and whether it asks something of the author. */
export function CommentForm({ action, territoire, label, button, mayAsk, typed = {}, error }: Props) {
  return (
    <form method="post" action={action} className="cc-comment-form" noValidate>
      <input type="hidden" name="territoire" value={territoire} />
      <TextArea name="text" label={label} hint={'Public, signé par votre collectivité ou votre organisation, votre profil et votre fonction\u00a0; jamais par votre nom.'} required rows={4} longest={2000} defaultValue={typed.text} error={error} />
      {mayAsk ? (
        <div className="fr-checkbox-group">
          <input type="checkbox" id="question" name="question" value="oui" defaultChecked={typed.question === 'oui'} />
          <label className="fr-label" htmlFor="question">
            C’est une question à l’auteur de la contribution
            <span className="fr-hint-text">Il en est prévenu, et vous le serez de sa réponse.</span>
          </label>
        </div>
      ) : null}
      <ActionButton>{button}</ActionButton>
    </form>
  )
}
