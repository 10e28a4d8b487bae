import type { Evaluator } from '../model/evaluator.ts'
import type { Answer } from '../model/format/answer.ts'
import { FEATURES } from '../model/format/hello.ts'
import type { Scenario } from '../model/format/scenario.ts'
import { PROTOCOL_VERSION } from '../model/version.ts'
import { compile, isRefusal } from './compile.ts'
import { decideOnly } from './decide.ts'
import type { Readings } from './readings.ts'
import { decideCall } from './sts/decideCall.ts'
import type { Refusal } from './verdict.ts'

/** The reference as an evaluator under test, following the adopted reading of each open point or the readings given. */
export function referenceWith(readings?: Readings, name = 'reference'): Evaluator {
  return {
    hello: {
      protocol: PROTOCOL_VERSION,
      name,
      version: '0.1.0',
      language: 'typescript',
      outcomes: 'three-way',
      supports: FEATURES,
    },
    authorize: (scenario) => authorize(scenario, readings),
    call: (call) => ({ outcome: decideCall(call).outcome }),
  }
}

export const referenceEvaluator: Evaluator = referenceWith()

function authorize(scenario: Scenario, readings: Readings | undefined): Answer {
  const world = compile(scenario, readings)
  if (isRefusal(world)) return { refused: refusalText(world) }
  return { decisions: scenario.requests.map((request) => decideOnly(world, request)) }
}

/** `session.inline: Statement[0].Effect: expected Allow or Deny (GRAM-05)` */
export function refusalText({ policy, element, expected, rule }: Refusal): string {
  return `${policy}: ${element}: expected ${expected} (${rule})`
}
