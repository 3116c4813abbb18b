import { ActionButton } from '~/ui/action-button'
import { Notice } from '~/ui/notice'
import { RichText } from '~/ui/rich-text'

type Props = {
  /** Where the need is, and the form of one's own. */
  address: string
  form: string
  need: { text: string; origin: string }
  /** For which territory the reader speaks, by its reference and its name. */
  territory: { ref: string; name: string } | null
  /** The draft the reader would no longer need; null when there is none. */
  draft: string | null
  /** Why it cannot be said; why what was just sent was refused. */
  reason: string | null
}

/** The need of another, and what saying that one has it too does: read before it is said. */
export function SameNeedPage({ address, form, need, territory, draft, reason }: Props) {
  const back = <a href={draft === null ? address : form}>{draft === null ? 'Revenir à ce besoin' : 'Non, revenir à mon brouillon'}</a>
  return (
    <>
      {reason ? <Notice kind="warning">{reason}</Notice> : null}
      <p>{`Déposé par ${need.origin}.`}</p>
      <div className="cc-sheet"><RichText text={need.text} /></div>
      {reason || !territory ? null : (
        <>
          <p>
            <strong>{territory.name}</strong> sera nommée parmi les collectivités qui ont ce besoin, sur sa page, sans votre nom ni votre fonction. La personne qui l’a déposé en
            est prévenue, avec les autres nouvelles du jour. Vous pourrez revenir sur ce choix tant que la consultation est ouverte.
          </p>
          <form method="post" action={`${address}/meme-besoin`}>
            <input type="hidden" name="besoin" value="oui" />
            <input type="hidden" name="territoire" value={territory.ref} />
            {draft === null ? null : (
              <div className="fr-checkbox-group">
                <input type="checkbox" id="brouillon" name="brouillon" value="supprimer" />
                <label className="fr-label" htmlFor="brouillon">
                  {`Supprimer mon brouillon «\u00a0${draft || 'sans titre'}\u00a0»`}
                  <span className="fr-hint-text">Sinon il est gardé, et vous pourrez encore le déposer. Supprimé, il ne revient pas.</span>
                </label>
              </div>
            )}
            <div className="cc-deposit__end">
              <ActionButton size="lg">C’est le même besoin</ActionButton>
              {back}
            </div>
          </form>
        </>
      )}
      {reason || !territory ? <p>{back}</p> : null}
    </>
  )
}
