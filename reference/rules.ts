import { POINTS, type RuleId, ruleIndex } from '../model/catalogue/catalogue.ts'

/** Index of each rule of the catalogue, for `Walk.mark`. */
export const RULE: Readonly<Record<RuleId, number>> = ruleIndex

type OpenPoint = Extract<(typeof POINTS)[number], { status: 'open' }>

/** Id of a point of the catalogue that is still open. */
export type OpenPointId = OpenPoint['id']

/** The open points, in the order of the catalogue. */
export const OPEN_POINTS: readonly OpenPoint[] = POINTS.filter((point) => point.status === 'open')

/** Index of each open point, for `Walk.reading`. */
export const POINT = Object.fromEntries(OPEN_POINTS.map(({ id }, index) => [id, index])) as Readonly<
  Record<OpenPointId, number>
>

/** The number of an UNSP entry, for `Walk.meets`: 14 for UNSP-14. */
export function unspecifiedNumber(id: string): number {
  return Number(id.slice(id.lastIndexOf('-') + 1))
}
