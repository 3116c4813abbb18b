import type { FieldError } from '~/http/read-form.server'
import { DemoMail } from '~/identity/demo-mail'
import { ActionButton } from '~/ui/action-button'
import { ErrorSummary } from '~/ui/error-summary'
import { Field } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { formatDay } from '~/ui/paris-time'
import type { MailboxWay } from './mailbox-way.server'
import { mailboxSentence } from './refusals'

type Props = { territory: string; way: MailboxWay; demo: boolean; errors: readonly FieldError[]; /** Why what was just typed proves nothing. */ refused: string | null }

/** The code by the mairie: asked, received there, handed over, typed here. */
export function MailboxSteps({ territory, way, demo, errors, refused }: Props) {
  if (!way.mailbox) return <Notice kind="info">{mailboxSentence({ refused: 'no-mailbox', territory })}</Notice>
  return (
    <>
      <ol className="cc-proof-steps">
        <li>Vous demandez le code. Un courriel part à l’adresse officielle de {territory}, <strong>{way.mailbox}</strong>&nbsp;: il donne votre nom, votre profil, votre fonction et l’adresse de votre compte.</li>
        <li>Qui l’ouvre vous remet le code, si vous parlez bien pour {territory}.</li>
        <li>Vous le tapez ici, dans les quinze jours. Votre rattachement est prouvé aussitôt.</li>
      </ol>
      {refused ? <Notice kind="error">{refused}</Notice> : null}
      {way.askedAt && !way.closed ? <CodeForm way={way} errors={errors} demo={demo} /> : null}
      {way.closed && way.closed.refused !== 'no-code' && !refused ? <Notice kind="info">{mailboxSentence(way.closed)}</Notice> : null}
      <form className="cc-after" method="post" action="/compte/preuve/demander">
        <ActionButton variant={way.askedAt && !way.closed ? 'secondary' : 'primary'}>{way.askedAt ? 'Demander un autre code' : `Envoyer un code à ${territory}`}</ActionButton>
      </form>
    </>
  )
}

function CodeForm({ way, errors, demo }: Pick<Props, 'way' | 'errors' | 'demo'>) {
  return (
    <>
      <h3>Taper le code reçu</h3>
      {way.askedAt && way.expiresAt ? <p>Demandé le {formatDay(way.askedAt)}, valable jusqu’au {formatDay(way.expiresAt)}. Seul le dernier code demandé est bon.</p> : null}
      {demo ? <DemoMail /> : null}
      <ErrorSummary errors={errors} />
      <form method="post" action="/compte/preuve" noValidate>
        <Field
          name="code" label="Code à douze signes" hint="Par exemple K7QM-2XHB-9RTC. Tirets, espaces et majuscules ne comptent pas."
          autoComplete="off" spellCheck={false} required maxLength={24} error={errors.find(({ field }) => field === 'code')?.message}
        />
        <ActionButton>Prouver mon rattachement</ActionButton>
      </form>
    </>
  )
}
