import { describe, expect, it } from 'vitest'
import { ALLOW_ALL, scenarioFor } from '../../evaluators/testing/scenarioFor.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { Policy } from '../../model/policyDocument.ts'
import { decisionOf, settledVerdict } from './decideOne.ts'
import { pivotsOf } from './pivotsOf.ts'
import { titleOf } from './titleOf.ts'

const policy = (...Statement: readonly object[]): Policy => ({ Version: '2012-10-17', Statement }) as unknown as Policy

const TEAM = { 'aws:PrincipalTag/team': ['blue', 'red'] }

/** A role with these policies, which asks once. */
function asking(identity: readonly Policy[], context = {}): Scenario {
  const scenario = scenarioFor({ policies: { identity: [...identity] } })
  const requests = scenario.requests.slice(0, 1).map((request) => ({ ...request, context }))
  return { ...scenario, requests }
}

function told(scenario: Scenario): readonly string[] {
  return pivotsOf(scenario, decisionOf).map(
    ({ path, index, element, operator, met }) => `${path} ${index} ${operator ?? element} ${met}`,
  )
}

describe('pivotsOf', () => {
  it('finds what a decision turns on, and whether it is met', () => {
    const conditional = policy({ Effect: 'Allow', Action: '*', Resource: '*', Condition: { StringEquals: TEAM } })
    expect(told(asking([conditional], { 'aws:PrincipalTag/team': 'blue' }))).toEqual([
      'policies.identity[0] 0 Action true',
      'policies.identity[0] 0 Resource true',
      'policies.identity[0] 0 StringEquals true',
    ])
    expect(told(asking([conditional]))).toEqual(['policies.identity[0] 0 StringEquals false'])
  })

  it('passes over what makes no difference', () => {
    const other = policy({ Effect: 'Allow', Action: 'sqs:SendMessage', Resource: '*' })
    expect(told(asking([ALLOW_ALL, other]))).toEqual([
      'policies.identity[0] 0 Action true',
      'policies.identity[0] 0 Resource true',
    ])
    expect(told(asking([ALLOW_ALL, ALLOW_ALL]))).toEqual([])
    expect(told(asking([{ text: '{' }]))).toEqual([])
  })

  it('sees through Not elements', () => {
    const guarded = policy({ Effect: 'Deny', NotAction: 'sqs:*', NotResource: 'arn:aws:sns:*:*:*' })
    expect(told(asking([ALLOW_ALL, guarded]))).toEqual([
      'policies.identity[1] 0 NotAction true',
      'policies.identity[1] 0 NotResource true',
    ])
  })
})

describe('titleOf', () => {
  function title(scenario: Scenario): string {
    const verdict = settledVerdict(scenario)
    return verdict === undefined ? '' : titleOf(scenario, verdict, pivotsOf(scenario, decisionOf))
  }

  it.each<[string, readonly Policy[], object]>([
    ['A role session is allowed: its role’s policy has an Allow with Action "*"', [ALLOW_ALL], {}],
    [
      'A Deny with StringNotEquals "aws:PrincipalTag/team": "blue", "red" where the request has no such key in its role’s policy stops a role session',
      [ALLOW_ALL, policy({ Effect: 'Deny', Action: '*', Resource: '*', Condition: { StringNotEquals: TEAM } })],
      {},
    ],
    [
      'A role session is not allowed: its role’s policy has an Allow with StringEquals "aws:PrincipalTag/team": "blue", "red" where the request has "green", which does not meet it',
      [policy({ Effect: 'Allow', Action: '*', Resource: '*', Condition: { StringEquals: TEAM } })],
      { 'aws:PrincipalTag/team': 'green' },
    ],
    ['Nothing allows it to a role session', [], {}],
  ])('%s', (expected, identity, context) => expect(title(asking(identity, context))).toBe(expected))
})
