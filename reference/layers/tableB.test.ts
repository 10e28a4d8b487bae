import { describe, expect, test } from 'vitest'
import type { PrincipalElement, Statement } from '../../model/policyDocument.ts'
import * as who from '../testing/who.ts'
import { ACCOUNT, allow, grant, OTHER_ACCOUNT, type Parts, refuse, surely } from '../testing/world.ts'

const { ROOT_ARN, ROLE_ARN, SESSION_ARN, USER_ARN, FEDERATED_ARN, SERVICE } = who
const nothing: Statement[] = [allow({ Action: 'iam:PassRole' })]

/** RES-TABLE-B: each form satisfies the resource's side for these requesters, and bypasses nothing of theirs. */
const ROWS: [string, PrincipalElement, who.Who[]][] = [
  ['account root ARN', { AWS: ROOT_ARN }, [who.roleSession, who.user, who.federatedUser]],
  ['account id', { AWS: ACCOUNT }, [who.roleSession, who.user, who.federatedUser]],
  ['role ARN', { AWS: ROLE_ARN }, [who.roleSession]],
  ['session ARN', { AWS: SESSION_ARN }, [who.roleSession]],
  ['user ARN', { AWS: USER_ARN }, [who.user, who.federatedUser]],
  ['federated-user ARN', { AWS: FEDERATED_ARN }, [who.federatedUser]],
  ['"*"', '*', [who.roleSession, who.user, who.federatedUser]],
]

describe.each(ROWS)('RES-TABLE-B: %s', (_name, principal, requesters) => {
  test.each(requesters)('$principal.type', (as) => {
    const full: Parts = {
      as,
      owner: OTHER_ACCOUNT,
      resource: [grant(principal)],
      identity: [allow()],
      session: as.session === undefined ? undefined : [allow()],
      boundary: [allow()],
      scps: [[allow()]],
    }
    expect(surely(full)).toBe('allowed: resource')
    expect(surely({ ...full, identity: nothing })).toBe('implicitDeny: identity')
    expect(surely({ ...full, boundary: nothing })).toBe('implicitDeny: boundary')
    if (as.session !== undefined) expect(surely({ ...full, session: nothing })).toBe('implicitDeny: session')
    expect(surely({ ...full, scps: [[allow()], nothing] })).toBe('implicitDeny: scp, open by CONT-06')
    expect(surely({ ...full, resource: [grant(principal, { Action: 'sqs:*' })] })).toBe('implicitDeny: resource')
    expect(surely({ ...full, resource: undefined })).toBe('implicitDeny: resource')
  })
})

describe('EVAL-13 to EVAL-20 across accounts', () => {
  const outside = { owner: OTHER_ACCOUNT, identity: [allow()] }

  test('a form that names somebody else satisfies nothing', () => {
    for (const AWS of [USER_ARN, 'arn:aws:iam::444455556666:root', OTHER_ACCOUNT])
      expect(surely({ ...outside, resource: [grant({ AWS })] })).toBe('implicitDeny: resource')
  })

  test('a federated user without session policy is denied, whatever names it', () => {
    for (const AWS of [FEDERATED_ARN, USER_ARN, ROOT_ARN])
      expect(surely({ ...outside, as: who.federatedUser, resource: [grant({ AWS })] })).toBe('implicitDeny: session')
  })

  test('EVAL-20: the root user counts as holding what its account holds', () => {
    for (const AWS of [ROOT_ARN, '*'])
      expect(surely({ as: who.rootUser, owner: OTHER_ACCOUNT, resource: [grant({ AWS })] })).toBe('allowed: resource')
    expect(surely({ as: who.rootUser, owner: OTHER_ACCOUNT })).toBe('implicitDeny: resource')
    expect(surely({ as: who.rootUser, owner: OTHER_ACCOUNT, resource: [grant('*')], scps: [nothing] })).toBe(
      'implicitDeny: scp, open by CONT-06',
    )
  })

  test('a service is of no account', () => {
    expect(surely({ as: who.service, owner: OTHER_ACCOUNT, resource: [grant({ Service: SERVICE })] })).toBe(
      'allowed: resource',
    )
  })

  test('explicit denies of either side', () => {
    const resource = [grant({ AWS: ROLE_ARN })]
    expect(surely({ ...outside, resource: [...resource, refuse({ AWS: SESSION_ARN })] })).toBe('explicitDeny: resource')
    expect(surely({ ...outside, resource, identity: [allow(), { ...allow(), Effect: 'Deny' }] })).toBe(
      'explicitDeny: identity',
    )
  })
})

describe('EVAL-15: one partition', () => {
  const china = 'arn:aws-cn:s3:::bucket/key'

  test('no access from another one', () => {
    const parts: Parts = { owner: OTHER_ACCOUNT, identity: [allow()], resource: [grant('*')], resourceArn: china }
    expect(surely(parts)).toBe('implicitDeny: partition')
    expect(surely({ ...parts, resource: [refuse('*')] })).toBe('explicitDeny: resource')
    expect(surely({ ...parts, as: who.rootUser, identity: undefined })).toBe('implicitDeny: partition')
  })

  test('principals without an account are of none', () => {
    expect(surely({ as: who.anonymous, owner: OTHER_ACCOUNT, resource: [grant('*')], resourceArn: china })).toBe(
      'allowed: resource',
    )
  })
})
