import type { Scenario } from '../../model/format/scenario.ts'
import { shrinkScenario } from './shrinkScenario.ts'

/** Smaller values of a part of a scenario: those that shrinking the whole around it gives. `part` may find none left. */
export function* shrinkWithin<T>(
  value: T,
  whole: (value: T) => Scenario,
  part: (scenario: Scenario) => T | undefined,
): Iterable<T> {
  const size = JSON.stringify(value).length
  for (const scenario of shrinkScenario(whole(value))) {
    const smaller = part(scenario)
    if (smaller !== undefined && JSON.stringify(smaller).length < size) yield smaller
  }
}
