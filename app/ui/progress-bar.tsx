import { formatNumber } from './french'

type Props = {
  value: number
  max: number
  /** What is measured; read aloud and, unless `quiet`, written with the figures. */
  label: string
  quiet?: boolean
}

/** A quantity against the largest one, as a platform `<progress>`: no inline style, no script. */
export function ProgressBar({ value, max, label, quiet }: Props) {
  return (
    <div className="cc-progress">
      {quiet ? null : (
        <p aria-hidden="true">
          {label} <span>{`${formatNumber(value)} / ${formatNumber(max)}`}</span>
        </p>
      )}
      <progress value={Math.min(value, max)} max={Math.max(max, 1)} aria-label={label}>
        {`${formatNumber(value)} sur ${formatNumber(max)}`}
      </progress>
    </div>
  )
}
