import { ActionButton } from '~/ui/action-button'
import { Confirm } from '~/ui/confirm'
import { TextArea } from '~/ui/text-area'
import { ConfirmIt } from './confirm-form'
import { type JudgingOutcome, judgingAddress, whyNotTheirs } from './judging'
import type { AttachmentToJudge } from './list-attachments.server'

type Props = { attachment: AttachmentToJudge; search: string; outcome: JudgingOutcome | null }

/** What the moderator who reads may do of a declared attachment: propose its proof, or confirm or drop what another proposed. */
export function Judge({ attachment, meId, search, outcome }: Props & { meId: string }) {
  const { id, personId, proposal } = attachment
  if (personId === meId) return <p className="cc-quiet">C’est votre propre rattachement&nbsp;: deux autres personnes doivent le juger.</p>
  if (!proposal) return <Propose attachment={attachment} search={search} outcome={outcome} />
  const why = whyNotTheirs(proposal, meId)
  return (
    <>
      <p><strong>{proposal.byId === meId ? 'Vous proposez' : `${proposal.by} propose`} de prouver ce rattachement&nbsp;:</strong> «&nbsp;{proposal.reason}&nbsp;»</p>
      {why ? <p className="cc-quiet">{why}</p> : <ConfirmIt attachment={attachment} proposal={proposal} search={search} outcome={outcome} />}
      <div className="cc-buttons">
        <form method="post" action={judgingAddress(id, 'ecarter', search)}><ActionButton variant="secondary">Écarter la proposition</ActionButton></form>
      </div>
    </>
  )
}

function Propose({ attachment: { id }, search, outcome }: Props) {
  const refused = outcome?.act === 'proposer' ? outcome : null
  return (
    <Confirm label="Proposer la preuve…" open={refused !== null}>
      <p>Rien ne change encore&nbsp;: une autre personne de la modération devra confirmer. Le motif est consigné au journal.</p>
      <form method="post" action={judgingAddress(id, 'proposer', search)}>
        <TextArea label="Ce que vous avez vérifié" name="reason" id={`preuve-${id}`} rows={3} shortest={10} longest={1000} required hint={'Par exemple\u00a0: appelée à la mairie le 3 mars, au numéro de l’annuaire du service public.'} defaultValue={refused?.reason ?? ''} error={refused?.sentence} />
        <ActionButton>Proposer la preuve</ActionButton>
      </form>
    </Confirm>
  )
}

/** Ends an attachment, proven or not: opened, read, then done. */
export function EndIt({ attachment: { id, territory }, search, outcome }: Props) {
  const refused = outcome?.act === 'retirer' ? outcome : null
  return (
    <Confirm label="Retirer ce rattachement…" danger open={refused !== null}>
      <p>La personne ne parle plus pour {territory}. Ses soutiens donnés pour elle dans un vote ouvert quittent les comptes aussitôt&nbsp;; ceux d’un vote clos restent. Une lettre lui donne le motif, et comment contester.</p>
      <form method="post" action={judgingAddress(id, 'retirer', search)}>
        <TextArea label="Motif" name="reason" id={`retrait-${id}`} rows={3} shortest={10} longest={1000} required hint={'Lu par la personne, et publié au registre si elle a voté\u00a0: ne nommez personne.'} defaultValue={refused?.reason ?? ''} error={refused?.sentence} />
        <ActionButton variant="danger">Retirer ce rattachement</ActionButton>
      </form>
    </Confirm>
  )
}
