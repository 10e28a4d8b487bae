import { describe, expect, test } from 'vitest'
import type { Statement } from '../../model/policyDocument.ts'
import { Facts } from '../facts.ts'
import { requesterOf } from '../principal/requester.ts'
import { rulesOf } from '../rulesOf.ts'
import { newWalk } from '../testing/walk.ts'
import * as who from '../testing/who.ts'
import {
  allow,
  deny,
  grant,
  marksOf,
  OBJECT,
  type Parts,
  refuse,
  scenarioOf,
  surely,
  verdictOf,
} from '../testing/world.ts'
import { compileDocument, movedTo } from './compileDocument.ts'
import { compileResource } from './resource.ts'

/** Every rule that a Resource or NotResource uses on a resource. */
function rules(Resource: string | string[], resource = OBJECT, variables = true, action = 's3:GetObject'): string {
  const walk = newWalk()
  const test = compileResource(Resource, undefined, { variables, meets: () => undefined })
  test(new Facts({ action, resource, context: { v: 'key' } }), walk)
  return rulesOf({ marks: walk.marks() })
    .map(({ id, held }) => (held ? id : `!${id}`))
    .sort()
    .join(' ')
}

describe('the rules behind a resource', () => {
  test.each([
    ['*', OBJECT, 'RSC-08'],
    ['*', '*', 'ACT-04 RSC-08 RSC-09'],
    [OBJECT, OBJECT, 'RSC-01 RSC-04'],
    [OBJECT, '*', '!ACT-04 !RSC-09'],
    ['arn:aws:s3:::bucket/*', OBJECT, 'RSC-01 RSC-02'],
    ['arn:aws:logs:r:1:g:*', 'arn:aws:logs:r:1:g:h:i', 'RSC-01 RSC-02 RSC-03'],
    ['arn:aws:s3:::bucket/${v}', OBJECT, 'RSC-01 VAR-01 VAR-02 VAR-03'],
    ['arn:aws:s*:::bucket/key', OBJECT, 'RSC-01 RSC-02 RSC-05'],
    ['arn:*:s3:::bucket/key', OBJECT, 'RSC-01 RSC-02'],
    ['arn:*:s3:::other', OBJECT, '!RSC-02 RSC-01'],
    ['arn:aws:s3:*:b:c', 'arn:aws:s3:::a:b:c', 'RSC-01 RSC-02 RSC-03'], // a star that crosses colons
    ['arn:aws:sqs', OBJECT, '!RSC-06 RSC-01'],
    ['arn:aws:s3', OBJECT, 'RSC-01 RSC-06'],
  ])('%s on %s: %s', (pattern, resource, expected) => {
    expect(rules(pattern, resource)).toBe(expected)
  })

  test('VAR-01: before Version 2012-10-17 variables are text', () => {
    expect(rules('arn:aws:s3:::bucket/${v}', OBJECT, false)).toBe('!RSC-04 !VAR-01 RSC-01')
    expect(rules(OBJECT, OBJECT, false)).toBe('RSC-01 RSC-04')
  })

  test('CONT-05: only the pattern of all buckets may stand for the list of them', () => {
    const asked = (Resource: string) =>
      verdictOf({ identity: [allow({ Resource })], action: 's3:ListAllMyBuckets', resourceArn: '*' }).open
    expect(asked('arn:aws:s3:::*')).toEqual(['CONT-05'])
    for (const other of ['arn:aws:s3:::*x', 'arn:aws:s3:::a*', 'xarn:aws:s3:::*', 'arn:aws:s3:::*/k'])
      expect(asked(other)).toEqual([])
  })
})

/** The marks of some rules in a verdict. */
function named(parts: Parts, ...wanted: string[]): string[] {
  return marksOf(parts).filter((mark) => wanted.includes(mark.replace('!', '')))
}

describe('the rules behind a statement', () => {
  test.each([
    ['a Condition', allow({ Condition: { StringEqualsIfExists: { k: 'a' } } }), ['SCP-04']],
    ['NotAction', allow({ NotAction: 'ec2:*' }), ['SCP-04']],
    ['a Resource', allow({ Resource: 'arn:aws:s3:::bucket/*' }), ['SCP-04']],
    ['nothing new', allow(), []],
  ] as const)('SCP-04: an Allow of an SCP with %s', (_about, statement, expected) => {
    expect(named({ identity: [allow()], scps: [[statement]] }, 'SCP-04')).toEqual(expected)
    expect(named({ identity: [statement] }, 'SCP-04')).toEqual([])
  })

  test('SCP-04: a Deny always had the whole language', () => {
    const scps = [[allow(), deny({ Resource: OBJECT })]]
    expect(named({ identity: [allow()], scps }, 'SCP-04')).toEqual([])
  })

  test('GRAM-10: a list without actions', () => {
    expect(named({ identity: [allow({ Action: [] })] }, 'GRAM-10', 'ACT-01', 'ACT-02')).toEqual(['GRAM-10'])
  })

  test('EVAL-04, EVAL-06: with and without a condition', () => {
    const on = (Condition?: Statement['Condition']) => named({ identity: [allow({ Condition })] }, 'EVAL-04', 'EVAL-06')
    expect(on()).toEqual(['EVAL-04'])
    expect(on({ StringEqualsIfExists: { k: 'a' } })).toEqual(['EVAL-06', 'EVAL-04'])
    expect(on({ StringEquals: { k: 'a' } })).toEqual(['EVAL-06', '!EVAL-04'])
  })
})

test('RSC-07: a statement that an entry without value voids does not apply (CONT-12)', () => {
  const parts: Parts = { identity: [allow({ Resource: undefined, NotResource: 'arn:aws:s3:::${absent}' })] }
  const marks = (reading: string) =>
    rulesOf(verdictOf(parts, { 'CONT-12': reading })).filter(({ id }) => id === 'RSC-07')
  expect(marks('statementVoid')).toEqual([{ id: 'RSC-07', held: false }])
  expect(marks('excludesNothing')).toEqual([{ id: 'RSC-07', held: true }])
})

test('what a statement holds: an Allow grants and passes by, a Deny hits, and without principals neither does', () => {
  const held = (statement: Statement) => {
    const requester = requesterOf(scenarioOf({}))
    const document = { Statement: statement }
    const compiled = compileDocument(document, { policy: 'p', kind: 'resource' }, requester, () => undefined)
    return [...compiled.allows, ...compiled.denies].map(({ grants, misses, hits }) => [
      grants.length,
      misses.length,
      hits !== undefined,
    ])
  }
  const AWS = [who.SESSION_ARN, 'arn:aws:iam::111122223333:role/Other'] // RES-A5, RES-A4
  expect(held(grant({ AWS }))).toEqual([[1, 1, false]])
  expect(held(refuse({ AWS }))).toEqual([[0, 0, true]])
  expect(held(allow())).toEqual([[0, 0, false]])
  expect(held(deny())).toEqual([[0, 0, false]])
})

describe('principals of which nothing is said', () => {
  const open = (statement: Statement) => verdictOf({ identity: [allow()], resource: [statement] }).open

  test.each(['AWS', 'Service', 'Federated'] as const)('%s', (key) => {
    expect(open(grant({ [key]: [] }))).toEqual(['UNSP-18'])
    expect(open(grant({ [key]: ['a', '${aws:x}'] }))).toEqual(['UNSP-08'])
    expect(open({ Effect: 'Deny', Action: '*', NotPrincipal: { [key]: [] } } as Statement)).toContain('UNSP-18')
  })

  test('all others are certain', () => {
    for (const statement of [grant('*'), grant({ AWS: who.USER_ARN }), refuse({ Service: 'x.amazonaws.com' })])
      expect(open(statement)).toEqual([])
    expect(surely({ identity: [allow()], resource: [grant({ AWS: 'a' })] })).toBe('allowed: identity')
  })
})

test('a document that stands elsewhere says so in each of its statements', () => {
  const document = { Version: '2012-10-17', Statement: [allow({ Sid: 'a' }), deny()] } as const
  const requester = requesterOf(scenarioOf({}))
  const compiled = compileDocument(document, { policy: 'here', kind: 'identity' }, requester, () => undefined)
  const { allows, denies } = movedTo('there', compiled)
  expect(compiled.allows.map(({ ref }) => ref)).toEqual([{ policy: 'here', index: 0, sid: 'a' }])
  expect(compiled.denies.map(({ ref }) => ref)).toEqual([{ policy: 'here', index: 1 }])
  expect(allows.map(({ ref }) => ref)).toEqual([{ policy: 'there', index: 0, sid: 'a' }])
  expect(denies.map(({ ref }) => ref)).toEqual([{ policy: 'there', index: 1 }])
  expect(Object.keys(compiled.denies[0]?.ref ?? {})).toEqual(['policy', 'index'])
})
