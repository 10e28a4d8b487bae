import { describe, expect, test } from 'vitest'
import { DECISIONS } from '../model/decision.ts'
import type { Statement } from '../model/policyDocument.ts'
import { decide, decideOnly } from './decide.ts'
import { ACCOUNT, allow, compiled, deny, grant, type Parts, policy, scenarioOf, verdictOf } from './testing/world.ts'

describe('what is certain permits its decision and no other', () => {
  test.each<[string, Parts]>([
    ['allowed', { identity: [allow()] }],
    ['explicitDeny', { identity: [allow(), deny()] }],
    ['implicitDeny', {}],
    // CONT-09 is asked, and no reading of it finds a value that matches
    ['implicitDeny', { identity: [allow({ Condition: { StringEquals: { k: 'b' } } })], context: { k: ['a'] } }],
  ])('%s: %j', (decision, parts) => {
    expect(verdictOf(parts)).toMatchObject({ decision, permitted: [decision], open: [] })
  })
})

test('what depends on a reading permits the decision of each, and what nothing is said of all of them', () => {
  const stars: Parts = { resource: [grant('*')], boundary: [allow({ Action: 'iam:*' })] }
  expect(verdictOf(stars)).toMatchObject({ decision: 'allowed', permitted: ['allowed', 'implicitDeny'] })
  expect(verdictOf({ identity: [allow({ Action: [] })] })).toMatchObject({ permitted: DECISIONS })
})

test('several inputs of which nothing is said are all named, in the order of their numbers', () => {
  const identity = [allow({ Action: [] }), allow({ Action: 's*:Get*', Condition: { Bool: { k: 'yes' } } })]
  expect(verdictOf({ identity, context: { k: 'true' } }).open).toEqual(['UNSP-17', 'UNSP-18', 'UNSP-22'])
})

test('the statements are those that determined the decision; a verdict keeps its own list of them', () => {
  const scenario = scenarioOf({ identity: [allow({ Sid: 'A' })] })
  const world = compiled(scenario)
  const [request] = scenario.requests
  if (request === undefined) throw new Error('no request')
  const first = decide(world, request)
  expect(first.statements).toEqual([{ policy: 'policies.identity[0]', index: 0, sid: 'A' }])
  decide(compiled(scenarioOf({})), request)
  expect(first.statements).toHaveLength(1)
  expect(verdictOf({}).statements).toEqual([])
})

test('the decision alone is that of the verdict', () => {
  for (const parts of [{}, { identity: [allow()] }, { identity: [allow(), deny()] }]) {
    const scenario = scenarioOf(parts)
    const world = compiled(scenario)
    for (const request of scenario.requests) expect(decideOnly(world, request)).toBe(decide(world, request).decision)
  }
})

test('an input of which nothing is said counts also where only another reading comes upon it', () => {
  // Without CONT-09's adopted reading the address is read, which is none (UNSP-02).
  const identity = [allow({ Condition: { IpAddress: { k: '10.0.0.0/8' } } })]
  expect(verdictOf({ identity, context: { k: ['10.0.0.01'] } })).toMatchObject({
    decision: 'implicitDeny',
    permitted: DECISIONS,
    open: ['CONT-09', 'UNSP-02'],
  })
})

describe('a request that too many readings meet', () => {
  const resourceArn = `arn:aws:sqs:r-1:${ACCOUNT}:q:a:b`
  const context = { list: ['a'], empty: '', date: '2020', arn: 'arn:aws:s3:::b', text: 'x' }
  /** Each denies in some reading of a point of its own, and in another does not. */
  const doubtful: readonly Statement[] = [
    deny({ Condition: { StringEquals: { list: 'a' } } }), // CONT-09
    deny({ Resource: 'arn:aws:sqs:r*q:a:b' }), // CONT-10
    deny({ Resource: 'arn:aws:*:a:b' }), // CONT-11
    deny({ Condition: { StringEquals: { text: [] } } }), // CONT-13
    deny({ Condition: { Null: { empty: 'true' } } }), // CONT-14
    deny({ Condition: { DateLessThan: { date: '1980-01-01' } } }), // CONT-19
    deny({ Condition: { ArnLike: { arn: '*' } } }), // CONT-28
    deny({ Resource: undefined, NotResource: `${resourceArn}\${absent}` }), // CONT-12
    deny({ Condition: { 'ForAnyValue:StringEqualsIfExists': { absent: 'a' } } }), // CONT-15
    deny({ Condition: { NumericNotEquals: { text: '1' } } }), // CONT-24
  ]
  const permitted = (statements: readonly Statement[]) => {
    const scenario = scenarioOf({ resourceArn, context, action: 'sqs:SendMessage' })
    const world = compiled({ ...scenario, policies: { identity: [policy([allow(), ...statements])] } })
    return scenario.requests.map((request) => decide(world, request).permitted)
  }
  const filler = Array.from({ length: 10_000 }, () => allow({ Action: 's3:GetObject' }))

  test('is left open altogether', () => {
    for (const one of doubtful) expect(permitted([one])).toEqual([['allowed', 'explicitDeny']])
    expect(permitted(doubtful.slice(0, 7))).toEqual([['allowed', 'explicitDeny']])
    expect(permitted(doubtful)).toEqual([DECISIONS])
  })

  test('the sooner the more statements there are', () => {
    expect(permitted([...doubtful.slice(0, 3), ...filler])).toEqual([['allowed', 'explicitDeny']])
    expect(permitted([...doubtful.slice(0, 7), ...filler])).toEqual([DECISIONS])
  })
})
