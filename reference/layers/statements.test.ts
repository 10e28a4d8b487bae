import { describe, expect, test } from 'vitest'
import type { Readings } from '../readings.ts'
import * as who from '../testing/who.ts'
import { allow, deny, grant, OTHER_ACCOUNT, type Parts, refuse, verdictOf } from '../testing/world.ts'

const { ROOT_ARN, ROLE_ARN, SESSION_ARN, USER_ARN, FEDERATED_ARN } = who
const put = allow({ Action: 's3:PutObject' })

/** `policies.identity[0] 1`: which statement of which policy. */
const by = (parts: Parts, readings?: Readings) =>
  verdictOf(parts, readings).statements.map(({ policy, index }) => `${policy} ${index}`)

describe('an allow names what granted and what let it pass', () => {
  test('identity policies, boundary, session policies', () => {
    const parts = { identity: [put, allow()], boundary: [put, put, allow()], session: [put], managed: [[put, allow()]] }
    expect(by(parts)).toEqual(['policies.identity[0] 1', 'policies.boundary 2', 'session.managed[0] 1'])
  })

  test('a grant to the role, with what limits it', () => {
    const parts = { resource: [grant({ AWS: ROLE_ARN })], session: [put, allow()] }
    expect(by(parts)).toEqual(['policies.resource 0', 'session.inline 1'])
  })

  test('a direct grant alone', () => {
    const limits = { boundary: [put], session: [put] }
    expect(by({ ...limits, resource: [grant({ AWS: ROLE_ARN }), grant({ AWS: SESSION_ARN })] })).toEqual([
      'policies.resource 1',
    ])
    for (const weaker of [ROOT_ARN, ROLE_ARN])
      expect(by({ ...limits, resource: [grant({ AWS: weaker }), grant('*')] })).toEqual(['policies.resource 1'])
    expect(by({ as: who.user, resource: [grant({ AWS: ROOT_ARN }), grant('*')] })).toEqual(['policies.resource 1'])
  })

  test('the grant that a reading weighs', () => {
    const parts = { as: who.federatedUser, session: [allow()], resource: [grant('*'), grant({ AWS: ROOT_ARN })] }
    expect(by(parts, { 'CONT-27': 'direct' })).toEqual(['policies.resource 0'])
    expect(by(parts, { 'CONT-17': 'grant' })).toEqual(['policies.resource 1', 'session.inline 0'])
  })

  test('both sides across accounts; the key policy that delegates', () => {
    const parts = { owner: OTHER_ACCOUNT, identity: [allow()], resource: [put, grant('*')].slice(1) }
    expect(by(parts)).toEqual(['policies.resource 0', 'policies.identity[0] 0'])
    const key = { kind: 'kms-key', resource: [grant({ AWS: ROOT_ARN })], identity: [allow()] } as const
    expect(by(key)).toEqual(['policies.resource 0', 'policies.identity[0] 0'])
  })

  test('the first of several grants of one strength', () => {
    expect(by({ resource: [grant({ AWS: ROLE_ARN }), grant({ AWS: ROLE_ARN })] })).toEqual(['policies.resource 0'])
    const key: Parts = { as: who.federatedUser, kind: 'kms-key', identity: [allow()], session: [allow()] }
    expect(by({ ...key, resource: [grant({ AWS: ROOT_ARN }), grant('*')] })[0]).toBe('policies.resource 0')
  })

  test('a grant to everybody or to the account takes nothing from a stronger one (RES-04, CONT-17, CONT-27)', () => {
    const resource = [grant({ AWS: USER_ARN }), grant('*')]
    expect(by({ as: who.federatedUser, session: [allow()], resource })).toEqual([
      'policies.resource 0',
      'session.inline 0',
    ])
    const both = [grant({ AWS: ROOT_ARN }), grant({ AWS: SESSION_ARN })]
    expect(by({ resource: both }, { 'CONT-17': 'grant' })).toEqual(['policies.resource 1'])
  })

  test('the root user’s own access rests on none', () => {
    expect(by({ as: who.rootUser })).toEqual([])
  })
})

describe('a deny', () => {
  test('of an RCP is named where RCPs cover the service, and only there (RCP-05)', () => {
    const rcps = [[refuse('*', { Resource: '*' })]]
    const asked = (action: string) => ({ identity: [allow()], resourceArn: '*', rcps, action })
    expect(by(asked('logs:PutLogEvents'))).toEqual(['policies.rcps[0][0] 0'])
    expect(by(asked('ec2:RunInstances'))).toEqual(['policies.identity[0] 0'])
  })

  test('names every matching Deny, of every layer', () => {
    const parts: Parts = {
      as: who.federatedUser,
      identity: [allow(), deny(), deny({ Sid: 'two' })],
      session: [deny()],
      boundary: [allow(), deny({ Action: 'ec2:*' })],
      resource: [grant({ AWS: FEDERATED_ARN }), refuse({ AWS: USER_ARN })],
      scps: [[deny()]],
    }
    const { layer, statements } = verdictOf(parts)
    expect(layer).toBe('scp')
    expect(statements).toEqual([
      { policy: 'policies.scps[0][0]', index: 0 },
      { policy: 'policies.resource', index: 1 },
      { policy: 'policies.identity[0]', index: 1 },
      { policy: 'policies.identity[0]', index: 2, sid: 'two' },
      { policy: 'session.inline', index: 0 },
    ])
  })

  test('an implicit one has no statement to name', () => {
    expect(by({ identity: [put] })).toEqual([])
    expect(by({ identity: [allow()], session: [put] })).toEqual([])
    expect(by({ identity: [allow()], scps: [[put]] })).toEqual([])
  })
})
