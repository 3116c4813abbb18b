import { formatNumber } from '~/ui/french'
import type { Participation } from './participation.server'
import { shadeOf, TILE_COLUMNS, TILE_ROWS, TILES } from './tiles'

type Props = {
  places: readonly Participation[]
  value: (place: Participation) => number
  /** What the map shows, for who cannot see it; the table beside it says everything. */
  label: string
}

/** A map of equal tiles, shaded by value; overseas stands in two rows beneath. */
export function TileMap({ places, value, label }: Props) {
  const largest = Math.max(0, ...places.filter(({ code }) => code !== null).map(value))
  const overseas = places.filter(({ code, overseas: is }) => is && code !== null)
  return (
    <svg className="cc-tiles" viewBox={`0 0 ${TILE_COLUMNS * 30} ${(TILE_ROWS + 3) * 30 - 15}`} role="img" aria-label={label}>
      {places.map((place) => {
        const { code, name } = place
        if (code === null) return null
        const at = TILES.get(code) ?? overseasPlace(overseas.indexOf(place))
        return (
          <g key={code} transform={`translate(${at.x * 30} ${at.y * 30})`} data-shade={shadeOf(value(place), largest)}>
            <title>{`${name}\u00a0: ${formatNumber(value(place))}`}</title>
            <rect width="28" height="28" />
            <text x="14" y="18.5">{code}</text>
          </g>
        )
      })}
    </svg>
  )
}

/** Beneath the mainland, a row of eight, then the rest. */
const overseasPlace = (index: number) => ({ x: index % 8, y: TILE_ROWS + 0.5 + Math.floor(index / 8) })
