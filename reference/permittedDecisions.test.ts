import { describe, expect, test } from 'vitest'
import type { Decision } from '../model/decision.ts'
import type { Statement } from '../model/policyDocument.ts'
import { READING_NAMES } from './readings.ts'
import { OPEN_POINTS, type OpenPointId } from './rules.ts'
import * as who from './testing/who.ts'
import { ACCOUNT, allow, deny, grant, type Parts, refuse, surely, verdictOf } from './testing/world.ts'

const QUEUE = `arn:aws:sqs:r-1:${ACCOUNT}:q:a:b`
const nothing: Statement[] = [allow({ Action: 'iam:PassRole' })]
const A: Decision = 'allowed'
const E: Decision = 'explicitDeny'
const I: Decision = 'implicitDeny'

interface Example {
  /** A scenario in which this point alone matters. */
  readonly parts: Parts
  /** What each reading gives, as section 10 of the catalogue says. The adopted one comes first. */
  readonly gives: { readonly [reading: string]: Decision }
  /** The same scenario but for one thing, where the point does not matter. */
  readonly settled: Parts
}

const onlyIf = (Condition: Statement['Condition'], context: Parts['context'] = {}): Parts => ({
  identity: [allow({ Condition })],
  context,
})

const trusted = (limits: Parts): Parts => ({
  resource: [{ Effect: 'Allow', Principal: { AWS: who.SESSION_ARN }, Action: 'sts:AssumeRole' }],
  kind: 'role-trust',
  action: 'sts:AssumeRole',
  resourceArn: 'arn:aws:iam::111122223333:role/Target',
  ...limits,
})

const EXAMPLES: { readonly [point in OpenPointId]: Example } = {
  'CONT-03': {
    parts: { resource: [grant('*')], boundary: nothing, session: [allow()] },
    gives: { bypassed: A, limited: I, limitedBySession: A },
    settled: { resource: [grant('*')], boundary: [allow()], session: [allow()] },
  },
  'CONT-04': {
    parts: { identity: [allow()], resource: [{ Effect: 'Deny', NotPrincipal: { AWS: who.ROLE_ARN }, Action: '*' }] },
    gives: { strict: E, lenient: A, own: E },
    settled: { identity: [allow()], resource: [{ Effect: 'Deny', NotPrincipal: { AWS: who.USER_ARN }, Action: '*' }] },
  },
  'CONT-05': {
    parts: {
      identity: [allow({ Resource: 'arn:aws:s3:::*' })],
      action: 's3:ListAllMyBuckets',
      resourceArn: '*',
    },
    gives: { notMatched: I, matched: A },
    settled: { identity: [allow({ Resource: 'arn:aws:s3:::*' })], action: 's3:ListBuckets', resourceArn: '*' },
  },
  'CONT-06': {
    parts: { identity: [allow()], scps: [nothing] },
    gives: { implicitDeny: I, explicitDeny: E },
    settled: { identity: nothing, scps: [[allow()]] },
  },
  'CONT-09': {
    parts: onlyIf({ StringNotEquals: { k: 'a' } }, { k: ['a', 'b'] }),
    gives: { noMatch: I, anyMatch: A, noneMatches: I, negation: A },
    settled: onlyIf({ StringNotEquals: { k: 'a' } }, { k: 'a' }),
  },
  'CONT-10': {
    parts: { identity: [allow({ Resource: 'arn:aws:sqs:r*q:a:b' })], resourceArn: QUEUE, action: 'sqs:SendMessage' },
    gives: { no: I, yes: A },
    settled: { identity: [allow({ Resource: 'arn:aws:sqs:r*:q:a:b' })], resourceArn: QUEUE, action: 'sqs:SendMessage' },
  },
  'CONT-11': {
    parts: { identity: [allow({ Resource: 'arn:aws:s3' })] },
    gives: { completed: A, asWritten: I, nothing: I },
    settled: { identity: [allow({ Resource: 'arn:aws:sqs' })] },
  },
  'CONT-12': {
    parts: { identity: [allow({ Resource: undefined, NotResource: 'arn:aws:s3:::${absent}' })] },
    gives: { excludesNothing: A, statementVoid: I },
    settled: {
      identity: [allow({ Resource: undefined, NotResource: 'arn:aws:s3:::${here}' })],
      context: { here: 'x' },
    },
  },
  'CONT-13': {
    parts: onlyIf({ StringEquals: { k: [] } }, { k: 'a' }),
    gives: { byLogic: I, alwaysTrue: A, alwaysFalse: I },
    settled: onlyIf({ StringEquals: { k: [] } }, {}),
  },
  'CONT-14': {
    parts: onlyIf({ Null: { k: 'false' } }, { k: '' }),
    gives: { present: A, null: I },
    settled: onlyIf({ Null: { k: 'false' } }, { k: 'x' }),
  },
  'CONT-15': {
    parts: onlyIf({ 'ForAnyValue:StringEqualsIfExists': { k: 'a' } }),
    gives: { true: A, false: I },
    settled: onlyIf({ 'ForAllValues:StringEqualsIfExists': { k: 'a' } }),
  },
  'CONT-16': {
    parts: { as: who.samlSession, resource: [grant({ Federated: who.PROVIDER_ARN })] },
    gives: { noMatch: I, match: A },
    settled: { as: who.roleSession, resource: [grant({ Federated: who.PROVIDER_ARN })] },
  },
  'CONT-17': {
    parts: { resource: [grant({ AWS: who.ROOT_ARN })] },
    gives: { delegating: I, grant: A },
    settled: { resource: [grant({ AWS: who.ROOT_ARN })], kind: 'kms-key', action: 'kms:Decrypt' },
  },
  'CONT-18': {
    parts: { identity: [allow()], scps: [[allow(), deny({ Action: 's3:getobject' })]] },
    gives: { insensitive: E, sensitive: A },
    settled: { identity: [allow(), deny({ Action: 's3:getobject' })], scps: [[allow()]] },
  },
  'CONT-19': {
    parts: onlyIf({ DateGreaterThan: { k: '1990-01-01' } }, { k: '2020' }),
    gives: { year: A, epoch: I },
    settled: onlyIf({ DateGreaterThan: { k: '1990-01-01' } }, { k: '20200' }),
  },
  'CONT-20': {
    parts: { as: who.service, resource: [grant({ AWS: '*' })] },
    gives: { both: A, starOnly: I },
    settled: { as: who.service, resource: [grant('*')] },
  },
  'CONT-22': {
    parts: {
      identity: [allow({ Resource: undefined, NotResource: 'arn:aws:s3:::b' })],
      action: 's3:ListAllMyBuckets',
      resourceArn: '*',
    },
    gives: { applies: A, doesNotApply: I },
    settled: { identity: [allow({ Resource: undefined, NotResource: 'arn:aws:s3:::b' })] },
  },
  'CONT-24': {
    parts: onlyIf({ NumericNotEquals: { k: '1' } }, { k: 'many' }),
    gives: { negation: A, false: I },
    settled: onlyIf({ NumericEquals: { k: '1' } }, { k: 'many' }),
  },
  'CONT-25': {
    parts: { as: who.user, identity: [deny()], action: 'sts:GetSessionToken', resourceArn: '*' },
    gives: { allowed: A, explicitDeny: E },
    settled: { as: who.user, action: 'sts:GetSessionToken', resourceArn: '*' },
  },
  'CONT-26': {
    parts: { identity: [allow()], action: 'sts:GetFederationToken', resourceArn: '*' },
    gives: { implicitDeny: I, byPolicies: A, explicitDeny: E },
    settled: { as: who.user, identity: [allow()], action: 'sts:GetFederationToken', resourceArn: '*' },
  },
  'CONT-27': {
    parts: { as: who.federatedUser, resource: [grant('*')] },
    gives: { delegating: I, direct: A },
    settled: { as: who.federatedUser, resource: [grant('*')], identity: [allow()], session: [allow()] },
  },
  'CONT-28': {
    parts: onlyIf({ ArnLike: { k: '*' } }, { k: 'arn:aws:s3:::b' }),
    gives: { nothing: I, anyArn: A },
    settled: onlyIf({ ArnLike: { k: '*' } }, { k: 'b' }),
  },
  'CONT-29': {
    parts: trusted({ session: nothing }),
    gives: { bypassed: A, limited: I, limitedBySession: I },
    settled: trusted({ session: [allow()] }),
  },
}

describe.each(OPEN_POINTS.map((point, index) => ({ id: point.id, names: READING_NAMES[index] as readonly string[] })))(
  '$id',
  ({ id, names }) => {
    const { parts, gives, settled } = EXAMPLES[id]

    test('every reading has its decision, and the permitted set is theirs', () => {
      expect(Object.keys(gives)).toEqual(names)
      const verdict = verdictOf(parts)
      expect(verdict.decision).toBe(gives[names[0] as string])
      expect(verdict.permitted).toEqual([...new Set(Object.values(gives))].sort())
      expect(verdict.open).toEqual([id])
      for (const reading of names) {
        const followed = verdictOf(parts, { [id]: reading })
        expect(followed.decision, reading).toBe(gives[reading])
        expect(followed.permitted, reading).toEqual(verdict.permitted) // the set does not depend on the reading followed
        expect(followed.open, reading).toEqual([id])
      }
    })

    test('no other point changes anything', () => {
      for (const [at, other] of OPEN_POINTS.entries()) {
        if (other.id === id) continue
        for (const reading of READING_NAMES[at] as readonly string[])
          expect(verdictOf(parts, { [other.id]: reading }).decision, `${other.id} ${reading}`).toBe(
            gives[names[0] as string],
          )
      }
    })

    test('where it does not matter there is one decision', () => {
      if (id === 'CONT-13') return expect(verdictOf(settled).permitted).toEqual([A, I]) // it always matters
      expect(surely(settled)).not.toContain('open')
    })
  },
)

describe('several points', () => {
  test('every combination counts', () => {
    // CONT-09 has to match the Deny, CONT-15 the Allow, for the three decisions to come up
    const parts: Parts = {
      identity: [
        allow({ Condition: { 'ForAnyValue:StringEqualsIfExists': { absent: 'a' } } }),
        deny({ Condition: { StringEquals: { k: 'a' } } }),
      ],
      context: { k: ['a'] },
    }
    expect(verdictOf(parts)).toMatchObject({ decision: A, permitted: [A, E, I], open: ['CONT-09', 'CONT-15'] })
    expect(verdictOf(parts, { 'CONT-09': 'anyMatch', 'CONT-15': 'false' }).decision).toBe(E)
    expect(verdictOf(parts, { 'CONT-15': 'false' }).decision).toBe(I)
  })

  test('a point that only comes up under another reading counts too', () => {
    const parts: Parts = {
      identity: [allow({ Resource: '*bucket/key' })],
      resourceArn: 'arn:aws:s3:::bucket/key',
    }
    expect(verdictOf(parts)).toMatchObject({ decision: I, permitted: [A, I] })
    expect(verdictOf(parts, { 'CONT-11': 'asWritten', 'CONT-10': 'yes' }).decision).toBe(A)
    expect(verdictOf(parts, { 'CONT-11': 'asWritten' }).decision).toBe(I)
    expect(verdictOf(parts, { 'CONT-10': 'yes' }).decision).toBe(I)
    expect(verdictOf(parts).open).toEqual(['CONT-10', 'CONT-11'])
  })

  test('a point that is asked and changes nothing is not named', () => {
    const parts: Parts = {
      identity: [allow({ Condition: { StringEquals: { k: 'b' } } })], // CONT-09, no value matches
      resource: [grant('*')],
      boundary: nothing,
      context: { k: ['a'] },
    }
    expect(verdictOf(parts)).toMatchObject({ permitted: [A, I], open: ['CONT-03'] })
  })

  test('an explicit Deny ends all doubt', () => {
    expect(surely({ identity: [deny()], resource: [grant('*'), refuse('*')], boundary: nothing })).toBe(
      'explicitDeny: resource',
    )
  })
})

describe('inputs that the documents do not speak about permit every decision', () => {
  const s3 = (Resource: string): Parts => ({ identity: [allow({ Resource })] })

  test.each<[string, Parts]>([
    ['UNSP-01', onlyIf({ BinaryEquals: { k: 'QQ==' } }, { k: '?' })],
    ['UNSP-02', onlyIf({ IpAddress: { k: '10.0.0.0/8' } }, { k: '10.0.0.01' })],
    ['UNSP-03', onlyIf({ DateLessThan: { k: '2020-01-01T00:00:00' } }, { k: '2019-01-01' })],
    ['UNSP-04', onlyIf({ NumericEquals: { k: '1e3' } }, { k: '1000' })],
    ['UNSP-05', onlyIf({ StringEqualsIgnoreCase: { k: 'É' } }, { k: 'é' })],
    ['UNSP-06', { ...s3('arn:aws:s3:::b/?'), resourceArn: 'arn:aws:s3:::b/😀' }],
    ['UNSP-07', s3('arn:aws:s3:::${a b}')],
    ['UNSP-08', s3('arn:aws:s3:${a}::b')],
    ['UNSP-09', onlyIf({ StringEqualsIfExists: { k: [] } })],
    ['UNSP-11', onlyIf({ StringEquals: { k: ['${a}', 'b'] } }, { k: 'b' })],
    ['UNSP-12', s3("arn:aws:s3:::${a, '*'}")],
    ['UNSP-13', { as: who.rootUser, resource: [{ Effect: 'Deny', NotPrincipal: { AWS: ACCOUNT }, Action: '*' }] }],
    ['UNSP-14', onlyIf({ 'ForAllValues:StringEquals': { k: 'a' } }, { k: '' })],
    ['UNSP-16', { resource: [grant({ AWS: `arn:aws:iam::${ACCOUNT}:role/Dev` })] }],
    ['UNSP-17', onlyIf({ Bool: { k: 'yes' } }, { k: 'true' })],
    ['UNSP-18', { identity: [allow({ Action: [] })] }],
    ['UNSP-19', onlyIf({ Bool: { k: '${a}' } }, { k: 'true', a: 'true' })],
    ['UNSP-20', { resource: [refuse({ AWS: ACCOUNT })] }],
    ['UNSP-21', { action: 'logs:Get', rcps: [[refuse('*', { Resource: '*' })]] }],
    ['UNSP-22', { identity: [allow({ Action: 's*:Get*' })] }],
    ['UNSP-23', { resource: [grant({ AWS: who.ROLE_ARN.replace('iam', 'IAM') })] }],
    ['UNSP-24', { as: who.service, endpoint: [grant('*')] }],
    ['UNSP-27', s3('arn:aws:s*:::bucket/key')],
    ['UNSP-25', { identity: [allow()], resource: [grant('*')], action: 's3:ListAllMyBuckets', resourceArn: '*' }],
  ])('%s', (id, parts) => {
    expect(verdictOf(parts)).toMatchObject({ permitted: [A, E, I], open: [id] })
  })
})
