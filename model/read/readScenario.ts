import { type Scenario, scenarioSchema } from '../format/scenario.ts'
import { checkScenario } from './checkScenario.ts'
import type { Reading } from './problem.ts'
import { readWith } from './readWith.ts'

/** Reads an untrusted value as a scenario. The value itself is given back, not a copy: nothing is dropped or added. */
export function readScenario(value: unknown): Reading<Scenario> {
  return readWith<Scenario>(value, scenarioSchema, checkScenario)
}
