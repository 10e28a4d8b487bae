import type { Suite } from '../../campaign/suite.ts'
import { generateScenario, shrinkScenario } from '../../generators/index.ts'
import { PROPERTIES } from '../../properties/all.ts'
import { compile, isRefusal } from '../../reference/compile.ts'
import { decide } from '../../reference/decide.ts'
import { referenceEvaluator } from '../../reference/referenceEvaluator.ts'
import { decideCall } from '../../reference/sts/decideCall.ts'

/** The real suite: all generators, all properties, the reference. */
export const THE_SUITE: Suite = {
  generator: () => (random) => generateScenario(random),
  shrink: shrinkScenario,
  properties: PROPERTIES,
  referee: {
    evaluator: referenceEvaluator,
    verdicts: (scenario) => {
      const world = compile(scenario)
      return isRefusal(world) ? world : scenario.requests.map((request) => decide(world, request))
    },
    call: decideCall,
  },
}
