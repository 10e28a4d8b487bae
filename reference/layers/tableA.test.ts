import { describe, expect, test } from 'vitest'
import type { PrincipalElement, Statement } from '../../model/policyDocument.ts'
import * as who from '../testing/who.ts'
import { ACCOUNT, allow, grant, type Parts, surely, verdictOf } from '../testing/world.ts'

const { ROOT_ARN, ROLE_ARN, SESSION_ARN, USER_ARN, FEDERATED_ARN, SERVICE, PROVIDER_ARN } = who
const nothing: Statement[] = [allow({ Action: 'iam:PassRole' })]

/**
 * A row of RES-TABLE-A: which implicit denies the form bypasses. With the grant, the request is asked four times: nothing
 * but the grant; identity policies beside it; and with each of boundary and session policy allowing nothing of it.
 */
interface Row {
  readonly id: string
  readonly as: who.Who
  readonly principal: PrincipalElement
  readonly more?: Partial<Statement>
  /** Bypasses identity, boundary, session. */
  readonly bypasses: [identity: boolean, boundary: boolean, session: boolean]
}

const direct: Row['bypasses'] = [true, true, true]
const indirect: Row['bypasses'] = [true, false, false]

const ROWS: Row[] = [
  { id: 'RES-A3', as: who.roleSession, principal: { AWS: ROLE_ARN }, bypasses: indirect },
  { id: 'RES-A5', as: who.roleSession, principal: { AWS: SESSION_ARN }, bypasses: direct },
  { id: 'RES-A7', as: who.user, principal: { AWS: USER_ARN }, bypasses: direct },
  { id: 'RES-A8', as: who.federatedUser, principal: { AWS: USER_ARN }, bypasses: indirect },
  { id: 'RES-A9', as: who.federatedUser, principal: { AWS: FEDERATED_ARN }, bypasses: direct },
  {
    id: 'RES-A11',
    as: who.roleSession,
    principal: '*',
    more: { Condition: { ArnEquals: { 'aws:PrincipalArn': ROLE_ARN } } },
    bypasses: direct,
  },
]

const hasSession = ({ as }: Row) => as.session !== undefined

describe.each(ROWS)('$id', (row) => {
  const { as, principal, bypasses } = row
  const [identity, boundary, session] = bypasses
  const base: Parts = {
    as,
    resource: [grant(principal, row.more)],
    session: hasSession(row) ? [allow()] : undefined,
    context: { 'aws:PrincipalArn': ROLE_ARN },
  }
  const says = (bypassed: boolean, layer: string) => (bypassed ? 'allowed: resource' : `implicitDeny: ${layer}`)

  test('identity policies', () => {
    expect(surely(base)).toBe(says(identity, 'identity'))
    expect(surely({ ...base, identity: nothing })).toBe(says(identity, 'identity'))
    expect(surely({ ...base, identity: [allow()] })).toMatch(/^allowed: /)
  })

  test('boundary', () => {
    expect(surely({ ...base, identity: [allow()], boundary: nothing })).toBe(says(boundary, 'boundary'))
    expect(surely({ ...base, identity: [allow()], boundary: [allow()] })).toMatch(/^allowed: /)
  })

  test('session policies', () => {
    if (!hasSession(row)) return expect(as.principal.type).toBe('IAMUser') // n/a in the table
    expect(surely({ ...base, identity: [allow()], session: nothing })).toBe(says(session, 'session'))
    expect(surely({ ...base, identity: [allow()], session: nothing, managed: [[allow()]] })).toMatch(/^allowed: /)
  })

  test('all three at once, and none: the documented table', () => {
    const denied: Parts = { ...base, identity: nothing, boundary: nothing }
    const all = hasSession(row) ? { ...denied, session: nothing } : denied
    expect(surely(all)).toMatch(session ? /^allowed: resource$/ : /^implicitDeny: /)
  })
})

describe('RES-A1, RES-A2: the account delegates', () => {
  test.each([ROOT_ARN, ACCOUNT])('%s leaves the grant to identity policies', (AWS) => {
    for (const as of [who.roleSession, who.user]) {
      const base: Parts = { as, resource: [grant({ AWS })] }
      expect(surely({ ...base, identity: [allow()] })).toBe('allowed: identity')
      expect(surely({ ...base, identity: [allow()], boundary: nothing })).toBe('implicitDeny: boundary')
      expect(verdictOf(base)).toMatchObject({ decision: 'implicitDeny', layer: 'identity', open: ['CONT-17'] })
      expect(surely({ ...base, boundary: nothing })).toBe('implicitDeny: identity')
    }
    expect(surely({ resource: [grant({ AWS })], identity: [allow()], session: nothing })).toBe('implicitDeny: session')
  })
})

describe('RES-A10: "*"', () => {
  test.each<PrincipalElement>(['*', { AWS: '*' }, { AWS: ['*'] }])('%j grants directly', (principal) => {
    for (const as of [who.roleSession, who.user]) {
      const base: Parts = { as, resource: [grant(principal)] }
      expect(surely(base)).toBe('allowed: resource')
      expect(surely({ ...base, boundary: [allow()] })).toBe('allowed: resource')
      expect(verdictOf({ ...base, boundary: nothing })).toMatchObject({ decision: 'allowed', open: ['CONT-03'] })
    }
    expect(verdictOf({ resource: [grant(principal)], session: nothing })).toMatchObject({
      decision: 'allowed',
      open: ['CONT-03'],
    })
  })
})

describe('the rest of the table', () => {
  test.each([
    ['RES-A4', who.roleSession, { AWS: 'arn:aws:iam::111122223333:role/Other' }],
    ['RES-A4', who.user, { AWS: ROLE_ARN }],
    ['RES-A6', who.roleSession, { AWS: 'arn:aws:sts::111122223333:assumed-role/Dev/*' }],
    ['RES-A13b', who.roleSession, { Service: SERVICE }],
    ['RES-A17', who.roleSession, { AWS: 'AROAEXAMPLE' }],
    ['RES-13', who.roleSession, { AWS: 'arn:aws:iam::111122223333:role/*' }],
    ['RES-19', who.user, { AWS: 'arn:aws:iam::111122223333:group/g' }],
  ] as const)('%s: no match', (_id, as, principal) => {
    expect(surely({ as, resource: [grant(principal)] })).toBe('implicitDeny: identity')
  })

  test('RES-A8: no session policy leaves the federated user denied', () => {
    const base: Parts = { as: who.federatedUser, identity: [allow()] }
    expect(surely({ ...base, resource: [grant({ AWS: USER_ARN })] })).toBe('implicitDeny: session')
    expect(surely({ ...base, resource: [grant({ AWS: FEDERATED_ARN })] })).toBe('allowed: resource')
  })

  test('RES-A13, RES-A16', () => {
    expect(surely({ as: who.service, resource: [grant({ Service: SERVICE })] })).toBe('allowed: resource')
    expect(surely({ as: who.service, resource: [grant({ Service: 'ec2.amazonaws.com' })] })).toBe(
      'implicitDeny: resource',
    )
    expect(surely({ as: who.rootUser, resource: [grant({ AWS: ROOT_ARN })] })).toMatch(/^allowed: /)
  })

  test('RES-A14b: a provider outside trust policies', () => {
    expect(verdictOf({ as: who.samlSession, resource: [grant({ Federated: PROVIDER_ARN })] })).toMatchObject({
      decision: 'implicitDeny',
      open: ['CONT-16'],
    })
  })

  test('RES-04, RES-06: the strongest form counts, whichever comes first', () => {
    const limited = { identity: nothing, boundary: nothing, session: nothing }
    for (const AWS of [
      [ROOT_ARN, ROLE_ARN, SESSION_ARN],
      [SESSION_ARN, ROLE_ARN, ROOT_ARN],
    ]) {
      expect(surely({ ...limited, resource: [grant({ AWS })] })).toBe('allowed: resource')
      expect(surely({ ...limited, resource: AWS.map((one) => grant({ AWS: one })) })).toBe('allowed: resource')
      const weaker = AWS.filter((one) => one !== SESSION_ARN)
      expect(surely({ resource: [grant({ AWS: weaker })] })).toBe('allowed: resource')
    }
  })

  test('a grant for something else grants nothing', () => {
    const resource = [grant({ AWS: SESSION_ARN }, { Action: 's3:PutObject' })]
    expect(surely({ resource })).toBe('implicitDeny: identity')
    expect(surely({ resource: [grant({ AWS: SESSION_ARN }, { Condition: { Bool: { a: 'true' } } })] })).toBe(
      'implicitDeny: identity',
    )
  })
})
