import type { Decision } from '../model/decision.ts'
import type { Scenario } from '../model/format/scenario.ts'
import { compile, isRefusal } from './compile.ts'
import { decideOnly } from './decide.ts'
import { Memory } from './memory.ts'
import { READING_NAMES } from './readings.ts'
import { OPEN_POINTS } from './rules.ts'

/** What one reading of an open point says of a request. */
export interface ReadingDecision {
  readonly reading: string
  readonly decision: Decision
}

/** The decision of a request under each reading of one open point, all others as adopted; nothing for what is no open point. */
export function decisionsByReading(scenario: Scenario, request: number, point: string): readonly ReadingDecision[] {
  const names = READING_NAMES[OPEN_POINTS.findIndex(({ id }) => id === point)] ?? []
  const asked = scenario.requests[request]
  const memory = new Memory()
  return names.flatMap((reading) => {
    const world = compile(scenario, { [point]: reading }, memory)
    return isRefusal(world) || asked === undefined ? [] : [{ reading, decision: decideOnly(world, asked) }]
  })
}
