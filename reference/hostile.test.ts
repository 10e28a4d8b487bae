import { describe, expect, test } from 'vitest'
import type { Context } from '../model/format/request.ts'
import type { Statement } from '../model/policyDocument.ts'
import { decide } from './decide.ts'
import {
  allow,
  compiled,
  deny,
  grant,
  OBJECT,
  type Parts,
  policy,
  refuse,
  scenarioOf,
  verdictOf,
} from './testing/world.ts'

/** Characters of an enormous text. */
const ENORMOUS = 2_500_000

/** Decides in a world whose documents may be enormous; only the request has passed the format. */
function decisionIn(documents: Parts, request: Parts = {}): string {
  const { identity, session, resource } = documents
  const scenario = scenarioOf(request)
  const world = compiled({
    ...scenario,
    ...(session !== undefined && { session: { via: 'AssumeRole', inline: policy(session) } }),
    policies: {
      identity: identity === undefined ? [] : [policy(identity)],
      ...(resource !== undefined && { resource: policy(resource) }),
    },
  })
  return decide(world, scenario.requests[0] as never).decision
}

describe('bounded time: none of these takes more than a few seconds', { timeout: 120_000 }, () => {
  const many = (make: (at: number) => Statement) => Array.from({ length: 100_000 }, (_, at) => make(at))

  test('100,000 statements', () => {
    const others = many((at) => allow({ Action: 's3:Put*', Resource: `arn:aws:s3:::b${at}/*` }))
    expect(decisionIn({ identity: others })).toBe('implicitDeny')
    expect(decisionIn({ identity: [...others, allow()], session: [...others, allow()] })).toBe('allowed')
    expect(decisionIn({ identity: [...others, deny()] })).toBe('explicitDeny')
    const strangers = many((at) => refuse({ AWS: `arn:aws:iam::111122223333:role/r${at}` }))
    expect(decisionIn({ identity: [allow()], resource: strangers })).toBe('allowed')
  })

  test('100,000 statements, and open points in many of them', () => {
    const Condition = { StringEquals: { k: 'a' }, 'ForAnyValue:StringEqualsIfExists': { absent: 'a' } }
    const doubtful = many(() => deny({ Condition, Resource: ['arn:aws:s3', 'arn:aws:s*y'] }))
    const parts = { context: { k: ['a'] } }
    expect(decisionIn({ identity: [allow(), ...doubtful], resource: [grant('*')] }, parts)).toBe('allowed')
  })

  test('100,000 values of one element', () => {
    const names = Array.from({ length: 100_000 }, (_, at) => `arn:aws:s3:::b${at}`)
    expect(decisionIn({ identity: [allow({ Resource: names })] })).toBe('implicitDeny')
    expect(decisionIn({ identity: [allow({ Action: names.map((_, at) => `s3:A${at}`) })] })).toBe('implicitDeny')
    const Condition = { StringNotLike: { k: names.map((name) => `${name}*`) } }
    expect(decisionIn({ identity: [allow({ Condition })] }, { context: { k: 'x' } })).toBe('allowed')
    expect(decisionIn({ resource: [grant({ AWS: names })] })).toBe('implicitDeny')
  })

  test.each([
    ['stars', '*'],
    ['question marks', '?'],
    ['stars and question marks', '*?'],
    ['letters', 'a'],
    ['stars and letters', '*a'],
    ['colons', ':'],
    ['stars and colons', '*:'],
    ['variables', '${a}'],
    ['variables that are nowhere', '${b}'],
    ['openings', '${'],
    ['defaults', "${b, 'x'}"],
    ['defaults that never close', "${b, 'x}"],
    ['escapes', '${*}'],
  ])('megabytes of %s in every place', (_name, piece) => {
    const long = piece.repeat(Math.floor(ENORMOUS / piece.length))
    const context = { a: 'x'.repeat(1_000), k: 'a'.repeat(1_000), arn: `arn:aws:s3:::${'a'.repeat(1_000)}` }
    const places: Statement[] = [
      allow({ Resource: `arn:aws:s3:::${long}b` }),
      allow({ Resource: `arn:aws:*s3:::${long}b` }),
      allow({ Resource: `${long}b` }),
      allow({ Action: `s3:${long}b` }),
      allow({ Condition: { StringLike: { k: `${long}b` } } }),
      allow({ Condition: { StringEqualsIgnoreCase: { k: `${long}b` } } }),
      allow({ Condition: { ArnLike: { arn: `arn:aws:s3:::${long}b` } } }),
    ]
    for (const statement of places) expect(decisionIn({ identity: [statement] }, { context })).toBe('implicitDeny')
  })

  test.each(['NumericEquals', 'DateEquals', 'IpAddress', 'BinaryEquals', 'Bool', 'ArnLike', 'StringEquals'])(
    'a megabyte as policy value of %s',
    (operator) => {
      for (const piece of ['1', '0', '.', ':', '-', 'A', '=', '9:', 'T', ' '])
        expect(
          decisionIn(
            { identity: [allow({ Condition: { [operator]: { k: piece.repeat(ENORMOUS / 2) } } })] },
            { context: { k: '1' } },
          ),
        ).toBe('implicitDeny')
    },
  )

  test.each(['NumericEquals', 'DateEquals', 'IpAddress', 'BinaryEquals', 'Bool', 'ArnLike', 'StringLike'])(
    'the longest request values under %s',
    (operator) => {
      for (const piece of ['1', '0.', '.', ':', '-', 'A', '=', 'é', '😀', '\n'])
        expect(
          decisionIn(
            { identity: [allow({ Condition: { [operator]: { k: '*a*a*a*a*b' } } })] },
            { context: { k: piece.repeat(65_536 / piece.length) } },
          ),
        ).toBe('implicitDeny')
    },
  )

  test('10 MB at once', () => {
    const long = '*a'.repeat(5_000_000)
    expect(decisionIn({ identity: [allow({ Resource: `arn:aws:s3:::${long}b` })] })).toBe('implicitDeny')
    expect(decisionIn({ identity: [allow({ Sid: 'a'.repeat(10_000_000) })] })).toBe('allowed')
  })

  test('the longest resource, action and list of values', () => {
    const resourceArn = `arn:aws:s3:::${'a'.repeat(8_000)}`
    const identity = [
      allow({ Resource: `arn:aws:s3*:::${'*a'.repeat(3_000)}*b` }),
      allow({ Action: `s3:${'*A'.repeat(400)}` }),
    ]
    expect(decisionIn({ identity: [identity[0] as Statement] }, { resourceArn })).toBe('implicitDeny')
    expect(decisionIn({ identity: [identity[1] as Statement] }, { action: `s3:${'a'.repeat(1_000)}` })).toBe('allowed')
    const Condition = { 'ForAllValues:StringLike': { k: '*a*b' } }
    expect(decisionIn({ identity: [allow({ Condition })] }, { context: { k: Array(10_000).fill('aaab') } })).toBe(
      'allowed',
    )
  })
})

describe('names that JavaScript knows', () => {
  const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype']

  test.each(NAMES)('%s as context key, tag key and condition key', (name) => {
    for (const key of [name, `aws:PrincipalTag/${name}`, `aws:ResourceTag/${name}`]) {
      const on = (operator: string) =>
        [allow({ Condition: JSON.parse(`{${JSON.stringify(operator)}: {${JSON.stringify(key)}: "x"}}`) })] as const
      const context = JSON.parse(`{${JSON.stringify(key)}: "x"}`) as Context
      expect(verdictOf({ identity: on('StringEquals') }).decision).toBe('implicitDeny')
      expect(verdictOf({ identity: on('StringEquals'), context }).decision).toBe('allowed')
      expect(verdictOf({ identity: on('StringNotEquals') }).decision).toBe('allowed')
      expect(verdictOf({ identity: on('StringNotEquals'), context }).decision).toBe('implicitDeny')
      const ofResource = [allow({ Resource: `arn:aws:s3:::bucket/\${${key}}` })]
      const resourceArn = 'arn:aws:s3:::bucket/x'
      expect(verdictOf({ identity: ofResource, resourceArn }).decision).toBe('implicitDeny')
      expect(verdictOf({ identity: ofResource, resourceArn, context }).decision).toBe('allowed')
    }
  })

  test.each(NAMES)('%s as role, principal, action and resource', (name) => {
    const principal = {
      type: 'AssumedRole',
      arn: `arn:aws:sts::111122223333:assumed-role/${name}/${name}`,
      issuer: `arn:aws:iam::111122223333:role/${name}`,
    } as const
    const as = { principal, session: { via: 'AssumeRole' } } as const
    const resource = [grant({ AWS: principal.issuer }, { Action: `s3:${name}` })]
    expect(verdictOf({ as, resource, action: `s3:${name}`, resourceArn: `arn:aws:s3:::${name}` }).decision).toBe(
      'allowed',
    )
    expect(verdictOf({ as, resource, action: 's3:x' }).decision).toBe('implicitDeny')
    expect(verdictOf({ identity: [allow({ Action: `${name}:x` })], action: `${name}:x` }).decision).toBe('allowed')
  })
})

test('what is decided leaves nothing behind for the next decision', () => {
  const world = compiled(scenarioOf({ identity: [allow({ Condition: { StringEquals: { k: 'a' } } })] }))
  const ask = (context: Context) => decide(world, { action: 's3:GetObject', resource: OBJECT, context })
  const first = ask({ k: 'a' })
  ask({ k: ['a'] })
  ask({})
  expect(ask({ k: 'a' })).toEqual(first)
  expect(first).toMatchObject({ decision: 'allowed', permitted: ['allowed'], open: [] })
})
