import { expect, test } from 'vitest'
import type { Statement } from '../../model/policyDocument.ts'
import * as who from '../testing/who.ts'
import { allow, grant, refuse, surely, verdictOf } from '../testing/world.ts'

const identity = [allow()]
/** A condition that comes upon UNSP-04 as soon as it is asked: `1e3` is a number to some. */
const odd = { Condition: { NumericEquals: { k: '1' } } }
const context = { k: '1e3' }

/** What nobody asks cannot make a decision open. */
test('a grant to somebody else is not asked for its condition (RES-16, EVAL-04)', () => {
  const other = (more: Statement) => [{ ...grant({ AWS: who.USER_ARN }), ...more }]
  expect(surely({ identity, context, resource: other(odd as unknown as Statement) })).toBe('allowed: identity')
  const endpoint = [...other({ ...odd, Resource: '*' } as unknown as Statement), grant('*', { Resource: '*' })]
  expect(surely({ identity, context, endpoint })).toBe('allowed: identity')
})

test('RCPs that say nothing of the request leave no doubt about their coverage (RCP-05, UNSP-21)', () => {
  const rcps = [[refuse('*', { Action: 's3:Put*', Resource: '*' })]]
  expect(surely({ identity, rcps, action: 'ec2:RunInstances', resourceArn: '*' })).toBe('allowed: identity')
})

test('an endpoint policy lets through whom it reaches for certain (VPCE-01, CONT-16)', () => {
  const endpoint = [grant({ Federated: who.PROVIDER_ARN }, { Resource: '*' })]
  const parts = { as: who.samlSession, identity, endpoint }
  expect(verdictOf(parts)).toMatchObject({ decision: 'implicitDeny', layer: 'endpoint', open: ['CONT-16'] })
  expect(verdictOf(parts, { 'CONT-16': 'match' }).decision).toBe('allowed')
})

test('a federated user whom only "*" grants depends on CONT-27 alone, not on grants to the account (CONT-17)', () => {
  const { permitted, open } = verdictOf({ as: who.federatedUser, session: [allow()], resource: [grant('*')] })
  expect([permitted, open]).toEqual([['allowed', 'implicitDeny'], ['CONT-27']])
})
