import { describe, expect, test } from 'vitest'
import type { Statement } from '../model/policyDocument.ts'
import * as who from './testing/who.ts'
import { allow, deny, grant, OTHER_ACCOUNT, type Parts, refuse, surely } from './testing/world.ts'

const nothing: Statement[] = [allow({ Action: 'iam:PassRole' })]
const granted: Parts = { identity: [allow()] }

describe('EVAL-01: nothing is allowed by itself', () => {
  test.each([
    ['role session', who.roleSession, 'implicitDeny: identity'],
    ['user', who.user, 'implicitDeny: identity'],
    ['federated user', who.federatedUser, 'implicitDeny: identity'],
    ['service', who.service, 'implicitDeny: resource'],
    ['web identity', who.webUser, 'implicitDeny: resource'],
    ['anonymous', who.anonymous, 'implicitDeny: resource'],
    ['root user', who.rootUser, 'allowed: root'], // EVAL-20
  ])('%s', (_name, as, said) => {
    expect(surely({ as })).toBe(said)
  })
})

describe('EVAL-02, EVAL-05: a Deny of any layer, named by the first in order', () => {
  const world: Parts = {
    ...granted,
    rcps: [[refuse('*', { Resource: '*' })]],
    scps: [[allow(), deny()]],
    endpoint: [grant('*'), refuse('*')],
    resource: [grant({ AWS: who.SESSION_ARN }), refuse('*')],
    boundary: [allow(), deny()],
    session: [allow(), deny()],
  }
  const ORDER = ['rcps', 'scps', 'endpoint', 'resource', 'identity', 'boundary', 'session'] as const

  test('each alone denies, and all of them are denied by the first', () => {
    const allDenied: Parts = { ...world, identity: [allow(), deny()] }
    let left: Parts = allDenied
    for (const kind of ORDER) {
      const layer = kind === 'rcps' || kind === 'scps' ? kind.slice(0, -1) : kind
      expect(surely({ ...granted, [kind]: allDenied[kind] })).toBe(`explicitDeny: ${layer}`)
      expect(surely(left)).toBe(`explicitDeny: ${layer}`)
      left = { ...left, [kind]: kind === 'identity' ? granted.identity : undefined }
      if (left[kind] === undefined) delete (left as { [name: string]: unknown })[kind]
    }
    expect(surely(left)).toBe('allowed: identity')
  })

  test('the root user is denied like others', () => {
    expect(surely({ as: who.rootUser, resource: [refuse('*')] })).toBe('explicitDeny: resource')
  })
})

describe('EVAL-03: one matching Allow is enough inside a kind', () => {
  test('of several statements', () => {
    expect(surely({ identity: [...nothing, allow({ Action: 's3:Get*' })] })).toBe('allowed: identity')
    expect(surely({ ...granted, boundary: [...nothing, allow()] })).toBe('allowed: identity')
  })
})

describe('EVAL-04: action, resource, condition and principal all match', () => {
  const Condition = { StringEquals: { k: 'a' } }
  const statement = allow({ Action: 's3:GetObject', Resource: 'arn:aws:s3:::bucket/*', Condition })
  const parts: Parts = { identity: [statement], context: { k: 'a' } }

  test.each([
    [{}, 'allowed: identity'],
    [{ action: 's3:PutObject' }, 'implicitDeny: identity'],
    [{ resourceArn: 'arn:aws:s3:::other/key' }, 'implicitDeny: identity'],
    [{ context: { k: 'b' } }, 'implicitDeny: identity'],
    [{ context: {} }, 'implicitDeny: identity'], // COND-24
  ])('%j: %s', (other, said) => {
    expect(surely({ ...parts, ...other })).toBe(said)
  })
})

describe('EVAL-10, EVAL-11: in one account', () => {
  test('identity or resource policy', () => {
    const resource = [grant({ AWS: who.ROLE_ARN })]
    expect(surely(granted)).toBe('allowed: identity')
    expect(surely({ resource })).toBe('allowed: resource')
    expect(surely({ ...granted, resource: [grant({ AWS: who.USER_ARN })] })).toBe('allowed: identity')
  })

  test('the whole formula, over all its terms', () => {
    const terms = [false, true]
    for (const direct of terms)
      for (const indirect of terms)
        for (const identity of terms)
          for (const boundary of terms)
            for (const session of terms) {
              const resource = [grant({ AWS: who.USER_ARN })]
              if (direct) resource.push(grant({ AWS: who.SESSION_ARN }))
              if (indirect) resource.push(grant({ AWS: who.ROLE_ARN }))
              const said = surely({
                resource,
                identity: identity ? [allow()] : nothing,
                boundary: boundary ? [allow()] : nothing,
                session: session ? [allow()] : nothing,
              })
              const allowed = direct || ((identity || indirect) && boundary && session)
              expect(said.split(':')[0]).toBe(allowed ? 'allowed' : 'implicitDeny')
            }
  })
})

describe('EVAL-17, EVAL-18: principals without an account', () => {
  test('an anonymous request is allowed to everybody or not at all', () => {
    for (const principal of ['*', { AWS: '*' }] as const)
      expect(surely({ as: who.anonymous, resource: [grant(principal)] })).toBe('allowed: resource') // RES-12
    for (const AWS of [who.ROOT_ARN, who.ROLE_ARN])
      expect(surely({ as: who.anonymous, resource: [grant({ AWS })] })).toBe('implicitDeny: resource')
  })

  test('a condition may exclude it', () => {
    const resource = [grant('*', { Condition: { StringEquals: { 'aws:PrincipalAccount': '111122223333' } } })]
    expect(surely({ as: who.anonymous, resource })).toBe('implicitDeny: resource')
  })
})

describe('EVAL-19, EVAL-20, EVAL-23', () => {
  test('forward access is the caller, without an address (COND-21)', () => {
    const identity = [allow({ Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } } })]
    expect(surely({ identity, context: { 'aws:SourceIp': '10.1.2.3' } })).toBe('allowed: identity')
    expect(surely({ identity, context: { 'aws:ViaAWSService': 'true' } })).toBe('implicitDeny: identity')
  })

  test('the root user of another account has no access of its own', () => {
    expect(surely({ as: who.rootUser, owner: OTHER_ACCOUNT })).toBe('implicitDeny: resource')
  })

  test('GRAM-09: a statement without Resource is about the resource it is attached to', () => {
    expect(surely({ resource: [grant({ AWS: who.ROLE_ARN })], resourceArn: 'arn:aws:s3:::any' })).toBe(
      'allowed: resource',
    )
  })

  test('COND-22: a missing MFA key passes Bool and not BoolIfExists', () => {
    const denying = (operator: string): Parts => ({
      as: who.user,
      identity: [allow(), deny({ Condition: { [operator]: { 'aws:MultiFactorAuthPresent': 'false' } } })],
    })
    expect(surely(denying('Bool'))).toBe('allowed: identity')
    expect(surely(denying('BoolIfExists'))).toBe('explicitDeny: identity')
  })
})
