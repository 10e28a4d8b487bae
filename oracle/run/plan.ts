import type { SimulateCustomPolicyRequest } from '@aws-sdk/client-iam'
import { isRefusal, type Suite } from '../../campaign/suite.ts'
import type { OracleCounts } from '../../model/event.ts'
import { withOwn } from '../client/withOwn.ts'
import { normalised, requestKey } from '../recordings/requestKey.ts'
import { encodeFor } from './encodeFor.ts'
import type { Oracle } from './oracle.ts'
import type { Posed } from './scenariosOf.ts'
import { Tally } from './tally.ts'

/** What a run will come to, before any call is made. */
export interface Plan {
  readonly scenarios: number
  /** Distinct questions, those of them that are recorded, and those that have to be asked. */
  readonly questions: number
  readonly recorded: number
  readonly toAsk: number
  /** By oracle class; what will be asked is counted as not asked yet. */
  readonly classes: OracleCounts['classes']
}

/** Counts the questions of a run. Disagreements cost more, as they are made small. */
export function plan(oracle: Pick<Oracle, 'simulators' | 'principals'>, posed: readonly Posed[], suite: Suite): Plan {
  const tally = new Tally()
  const seen = new Set<string>()
  let recorded = 0
  for (const { scenario: given } of posed) {
    const scenario = withOwn(given, oracle.principals?.own)
    const encoded = encodeFor(oracle, scenario, isRefusal(suite.referee.verdicts(scenario)))
    tally.add({
      encoded,
      outcomes: encoded.excluded.map((rule) => (rule === undefined ? 'notAsked' : { excluded: rule })),
    })
    for (const { part, input } of encoded.questions) {
      const key = `${part}${keyOf(input)}`
      if (seen.has(key)) continue
      seen.add(key)
      if (oracle.simulators[part].has(input)) recorded++
    }
  }
  const { classes } = tally.counts(0)
  return { scenarios: posed.length, questions: seen.size, recorded, toAsk: seen.size - recorded, classes }
}

function keyOf(input: SimulateCustomPolicyRequest): string {
  return requestKey('SimulateCustomPolicy', normalised(input))
}
