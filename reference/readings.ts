import { OPEN_POINTS, type OpenPointId } from './rules.ts'

/** A choice of readings, by point; points left out follow the adopted reading. */
export type Readings = Partial<Readonly<Record<OpenPointId, string>>>

/** Names of the readings of each open point, the adopted one first; parallel to `OPEN_POINTS`. */
export const READING_NAMES: readonly (readonly string[])[] = OPEN_POINTS.map(({ adopted, alternatives }) => [
  adopted.name,
  ...alternatives.map(({ name }) => name),
])

export const ADOPTED_READINGS: readonly string[] = READING_NAMES.map(([adopted]) => adopted as string)

/** One reading a point, in the order of `OPEN_POINTS`. Throws a RangeError that names an unknown point or reading. */
export function completeReadings(readings: Readings): readonly string[] {
  for (const id of Object.keys(readings)) {
    if (!OPEN_POINTS.some((point) => point.id === id)) throw new RangeError(`${id} is no open point of the catalogue`)
  }
  return OPEN_POINTS.map(({ id }, index) => {
    const wanted = readings[id]
    if (wanted === undefined) return ADOPTED_READINGS[index] as string
    const names = READING_NAMES[index] as readonly string[]
    if (!names.includes(wanted))
      throw new RangeError(`${id} has no reading ${JSON.stringify(wanted)}: ${names.join(', ')}`)
    return wanted
  })
}
