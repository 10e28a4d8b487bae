import fc from 'fast-check'
import { expect, it } from 'vitest'
import { DECISIONS } from '../model/decision.ts'
import type { Request } from '../model/format/request.ts'
import type { Scenario } from '../model/format/scenario.ts'
import { aimAt, malformedScenario, PRESETS, randomFrom, scenarioArbitrary } from './index.ts'

/** Says no to everything, which is one of the words there are. */
const myEvaluator = (_scenario: Scenario, _request: Request): string => 'implicitDeny'

it('the example of the README runs', () => {
  fc.assert(
    fc.property(scenarioArbitrary(PRESETS.small), (scenario) => {
      const answers = scenario.requests.map((request) => myEvaluator(scenario, request))
      return answers.every((answer) => DECISIONS.some((decision) => decision === answer))
    }),
  )
})

it('a failing property ends in a scenario that can be read', () => {
  const grants = (policies: Scenario['policies']): boolean => JSON.stringify(policies.identity).includes('"Allow"')
  const { counterexample } = fc.check(
    fc.property(scenarioArbitrary(PRESETS.small), ({ policies }) => !grants(policies)),
    { seed: 4 },
  )
  expect(JSON.stringify(counterexample?.[0].policies).length).toBeLessThan(90)
})

it('names a malformed policy and the rule it breaks', () => {
  const hello = { protocol: 1, name: 'a', version: '1', outcomes: 'three-way', supports: ['identity'] } as const
  expect(malformedScenario(randomFrom(3), aimAt(hello))).toMatchObject({ policy: 'policies.identity[0]' })
})
