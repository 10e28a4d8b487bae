import { RULES } from '../../model/catalogue/catalogue.ts'
import { completeReadings, type Readings } from '../readings.ts'
import { OPEN_POINTS, unspecifiedNumber } from '../rules.ts'
import { Walk } from '../walk.ts'

/** A walk for testing one matcher, under the adopted readings where no others are given. */
export function newWalk(readings: Readings = {}): Walk {
  const walk = new Walk(RULES.length)
  walk.begin(completeReadings(readings))
  return walk
}

/** The open points that a walk consulted, by id. */
export function consulted(walk: Walk): string[] {
  return OPEN_POINTS.filter((_point, index) => (walk.consulted & (1 << index)) !== 0).map(({ id }) => id)
}

/** Whether a walk met an input that the documents do not speak about. */
export function hasMet(walk: Walk, id: string): boolean {
  return (walk.unspecified & (1 << unspecifiedNumber(id))) !== 0
}
