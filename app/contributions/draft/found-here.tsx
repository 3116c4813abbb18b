import { ActionButton } from '~/ui/action-button'
import { Notice } from '~/ui/notice'
import { formatInstant } from '~/ui/paris-time'
import { ChangedText } from '../versions/changed-text'
import { compareTexts } from '../versions/compare-texts'
import { LABELS } from './typed-in'
import type { Found } from './use-local-copy'

type Props = { found: Found; /** What the form holds now. */ shown: [name: string, value: string][]; themes: readonly { id: number; name: string }[]; onTakeUp(): void; onDrop(): void }

/** What was typed on this device and the server never had, beside what it has: taken up, or dropped, by who wrote it. */
export function FoundHere({ found, shown, themes, onTakeUp, onDrop }: Props) {
  const saidIn = (fields: Props['shown'], name: string) => {
    const value = fields.find(([one]) => one === name)?.[1].replace(/\r\n?/g, '\n') ?? ''
    return name === 'theme' ? (themes.find(({ id }) => String(id) === value)?.name ?? '') : value
  }
  const changes = Object.entries(LABELS).map(([name, label]) => ({ label, before: saidIn(shown, name), after: saidIn(found.fields, name) })).filter(({ before, after }) => before !== after)
  return (
    <Notice kind="info" title={`Vous aviez écrit ceci le ${formatInstant(new Date(found.at))} sur cet appareil`}>
      <p>Le serveur ne l’a pas reçu. Ce qu’il a en moins est <ins>souligné</ins>, ce qu’il a en plus est <del>barré</del>.</p>
      {changes.length === 0 ? <p>Seuls les besoins cochés diffèrent.</p> : (
        <dl>
          {changes.map(({ label, before, after }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd><ChangedText pieces={compareTexts(before, after)} /></dd>
            </div>
          ))}
        </dl>
      )}
      <ul className="cc-acts">
        <li><ActionButton type="button" variant="secondary" size="sm" onClick={onTakeUp}>Reprendre ce texte</ActionButton></li>
        <li><ActionButton type="button" variant="tertiary" size="sm" onClick={onDrop}>Garder celui du serveur</ActionButton></li>
      </ul>
    </Notice>
  )
}
