import { expect, it } from 'vitest'
import type { Property } from '../properties/property.ts'
import { runFuzz } from './runFuzz.ts'
import { memorySink, optionsOf } from './testing/runOptions.ts'
import { evaluatorBy, smallSuite } from './testing/smallSuite.ts'

const unused = { Version: '2012-10-17', Statement: [{ Effect: 'Deny', Action: 'none:Such', Resource: '*' }] }

/** Its trial has a session policy that has nothing to do with what it is about. */
const nothingWithoutPolicies: Property = {
  id: 'nothing-without-policies',
  sentence: 'Nothing is allowed without policies.',
  rules: ['EVAL-01'],
  relation: 'pivot',
  trial: (scenario) => ({
    scenarios: [{ ...scenario, session: { via: 'AssumeRole', inline: unused }, policies: { identity: [] } }],
    judge: ([answers = []]) => {
      const request = answers.indexOf('allowed')
      return request === -1 ? undefined : { scenario: 0, request, expected: ['implicitDeny'], actual: 'allowed' }
    },
  }),
}

it('leaves in the case of a property nothing that its trial put there for no need', async () => {
  const sink = memorySink()
  const evaluator = evaluatorBy(() => 'allowed')
  await runFuzz(optionsOf(), evaluator, sink, new AbortController().signal, smallSuite([nothingWithoutPolicies]))
  const cases = sink.events.flatMap((event) =>
    event.event === 'finding' && event.finding.kind === 'property' ? [event.finding.case] : [],
  )
  expect(cases.length).toBeGreaterThan(0)
  for (const one of cases) expect(one).toMatchObject({ scenario: { session: { via: 'AssumeRole' } } })
  expect(JSON.stringify(cases)).not.toContain('none:Such')
})
