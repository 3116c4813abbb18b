import { formatNumber } from './french'

export type KeyFigure = { value: number | string; label: string; to?: string | undefined }

/** The few numbers that tell the story, large, with figures of one width so that a change moves nothing. */
export function KeyFigures({ figures }: { figures: readonly KeyFigure[] }) {
  return (
    <ul className="cc-figures">
      {figures.map((figure) => {
        const words = (
          <>
            <span className="cc-figures__value">
              {typeof figure.value === 'number' ? formatNumber(figure.value) : figure.value}
            </span>{' '}
            <span className="cc-figures__label">{figure.label}</span>
          </>
        )
        return <li key={figure.label}>{figure.to ? <a href={figure.to}>{words}</a> : words}</li>
      })}
    </ul>
  )
}
