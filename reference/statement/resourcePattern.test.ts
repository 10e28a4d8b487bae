import { describe, expect, test } from 'vitest'
import type { Context } from '../../model/format/request.ts'
import { Facts } from '../facts.ts'
import type { Readings } from '../readings.ts'
import { slowGlob } from '../testing/slowGlob.ts'
import { consulted, hasMet, newWalk } from '../testing/walk.ts'
import { compileResourcePattern } from './resourcePattern.ts'

interface More {
  readonly context?: Context
  readonly action?: string
  readonly variables?: boolean
  readonly readings?: Readings
}

function on(resource: string, pattern: string, more: More = {}) {
  const met = new Set<string>()
  const { context = {}, action = 's3:GetObject', variables = true } = more
  const compiled = compileResourcePattern(pattern, { variables, meets: (id) => met.add(id) })
  const walk = newWalk(more.readings)
  const held = compiled(new Facts({ action, resource, context }), walk)
  if (hasMet(walk, 'UNSP-06')) met.add('UNSP-06')
  return { held, met: [...met], asked: consulted(walk) }
}

const sure = (held: boolean | undefined) => ({ held, met: [], asked: [] })
const TABLE_ARN = 'arn:aws:dynamodb:eu-west-1:111122223333:table/a:b'

describe('six components', () => {
  test.each([
    ['arn:aws:s3:::b/k', 'arn:aws:s3:::b/k', true],
    ['arn:aws:s3:::b/k', 'arn:aws:s3:::b/K', false], // RSC-04
    ['arn:aws:s3:::b/k', 'arn:aws:s3:::b/*', true],
    ['arn:aws:s3:::b/x/y', 'arn:aws:s3:::b/*', true], // RSC-02: `/` is nothing special
    ['arn:aws:s3:::b/', 'arn:aws:s3:::b/*', true], // also none
    ['arn:aws:s3:::b', 'arn:aws:s3:::b/*', false],
    ['arn:aws:s3:::b/kk', 'arn:aws:s3:::b/?', false],
    ['arn:aws:s3:::b/k', '*', true], // RSC-08
    ['arn:aws:s3:::b/k', '**', true],
    ['arn:aws:s3:::b/2024:01.csv', 'arn:aws:s3:::b/*.csv', true], // RSC-03
    [TABLE_ARN, 'arn:aws:dynamodb:*:*:table/*', true],
    [TABLE_ARN, 'arn:aws:dynamodb:eu-*-1:1111????3333:*', true],
    [TABLE_ARN, 'arn:*:dynamodb:eu-west-1:111122223333:table/a:b', true], // RSC-05
    [TABLE_ARN, 'arn:*:dynamodb:*:*:*', true],
    [TABLE_ARN, 'arn:aws:dynamodb:us-*:*:table/*', false],
    [TABLE_ARN, 'arn:aws:dynamodb::111122223333:table/*', false], // an empty component is empty
    [TABLE_ARN, 'arn:aws:dynamodb:*:111122223333:a:b', false],
    ['arn:aws:s3:::b/k', 'arn:aws:s3:::*:k', false],
    ['arn:aws:s3:::a:b:c:x', 'arn:aws:s3:*:b:c:x', true], // a star at the end of its segment crosses
    ['arn:aws:s3:::b', '*:aws:s3:::b', true],
    ['arn:aws:s3:::b', 'a:aws:s3:::b', false],
    ['arn:aws:s3:::b/*', 'arn:aws:s3:::b/?', true], // a star in the request is a character
    ['arn:aws:s3:::b/*', 'arn:aws:s3:::b/k', false],
  ])('%s under %s: %s', (resource, pattern, held) => {
    expect(on(resource, pattern)).toEqual(sure(held))
  })

  test.each(['arn:aws:s*3:::b:::c', 'arn:aws:s3?::b:x', 'arn:*s3:*:b:::x', 'arn:a?s:s3:*:*:?', 'a*:*s:s3:::*'])(
    '%s, wildcards before the fifth colon, by definition',
    (pattern) => {
      const stops = (text: string, at: number, ends: boolean) =>
        text[at] === ':' && !ends && text.slice(0, at).split(':').length <= 5
      for (const resource of ['arn:aws:s3:::b', 'arn:aws:s:3:::b:::c', 'arn:aws:s3:::b:x', 'arn:aws:s3::1:b:::x']) {
        const { held } = on(resource, pattern)
        expect(held, resource).toBe(slowGlob(pattern, resource, stops))
        expect(on(resource, pattern, { readings: { 'CONT-10': 'yes' } }).held, resource).toBe(
          slowGlob(pattern, resource),
        )
      }
    },
  )
})

describe('CONT-10: other wildcards and the first five colons', () => {
  const queue = 'arn:aws:sqs:r-1:111122223333:q:a:b'

  test('asked where a wildcard in the middle of a segment would have to swallow one', () => {
    expect(on(queue, 'arn:aws:sqs:r*q:a:b')).toEqual({ held: false, met: [], asked: ['CONT-10'] })
    expect(on(queue, 'arn:aws:sqs:r-1?111122223333:q:a:b')).toEqual({ held: false, met: [], asked: ['CONT-10'] })
    expect(on(queue, 'arn:aws:sqs:r*q:a:c')).toEqual(sure(false))
    expect(on(queue, 'arn:aws:sqs:r*1:111122223333:q*')).toEqual(sure(true))
  })

  test('not where the star ends its segment', () => {
    expect(on(queue, 'arn:aws:sqs:r*:q:a:b')).toEqual(sure(true))
  })
})

test('UNSP-27: wildcards in the service are matched like others (RSC-05)', () => {
  expect(on('arn:aws:s3:::b', 'arn:aws:s?:::b')).toEqual({ held: true, met: ['UNSP-27'], asked: [] })
  expect(on('arn:aws:s3:::b', 'arn:*:*:*:*:*')).toEqual({ held: true, met: ['UNSP-27'], asked: [] })
  expect(on('arn:aws:sqs:::b', 'arn:aws:s3*:::b')).toEqual({ held: false, met: ['UNSP-27'], asked: [] })
})

describe('the request resource "*"', () => {
  test.each([
    ['*', true], // RSC-08
    ['**', true],
    ['arn:aws:s3:::*', false], // RSC-09, ACT-04
    ['arn:*:s3:*:*:*', false],
    ['?', false],
  ])('under %s: %s', (pattern, held) => {
    expect(on('*', pattern)).toEqual(sure(held))
  })

  test('CONT-05: s3:ListAllMyBuckets under every bucket', () => {
    const list = { action: 's3:listAllMyBuckets' }
    expect(on('*', 'arn:aws:s3:::*', list)).toMatchObject({ held: false, asked: ['CONT-05'] })
    expect(on('*', 'arn:aws:s3:::*', { ...list, readings: { 'CONT-05': 'matched' } }).held).toBe(true)
    expect(on('*', 'arn:aws:s3:::b*', list)).toEqual(sure(false))
  })
})

describe('RSC-06, CONT-11: fewer than six components', () => {
  const [queue, bucket] = ['arn:aws:sqs:us-east-1:111122223333:q', 'arn:aws:s3:::b']

  test.each([
    [queue, 'arn:aws:sqs', [true, false, false]], // as arn:aws:sqs:*:*:*
    [queue, 'arn:aws:sqs:us-east-1', [true, false, false]],
    [queue, 'arn:aws:sqs:*', [true, true, false]],
    [queue, 'arn:aws:*', [true, true, false]],
    [queue, 'a*', [true, true, false]],
    [queue, 'arn:aws:*:q', [false, true, false]], // the star crosses, and the rest is all there
  ])('%s under %s: completed, as written, nothing: %j', (resource, pattern, expected) => {
    const held = ['completed', 'asWritten', 'nothing'].map(
      (reading) => on(resource, pattern, { readings: { 'CONT-11': reading } }).held,
    )
    expect(held).toEqual(expected)
    expect(on(resource, pattern).asked).toContain('CONT-11')
  })

  test.each([
    [bucket, 'arn:aws:sqs'],
    [bucket, 's3'],
    [bucket, ''],
    [bucket, 'arn:aws:sqs:*'],
    [bucket, '*:c'],
  ])('%s is not matched by %s in any reading', (resource, pattern) => {
    expect(on(resource, pattern)).toEqual(sure(false))
  })

  test('CONT-10 counts here too: a star in the middle of a segment', () => {
    expect(on(bucket, '*b')).toMatchObject({ held: false, asked: ['CONT-11'] })
    expect(on(bucket, '*b', { readings: { 'CONT-11': 'asWritten' } }).held).toBe(false)
    expect(on(bucket, '*b', { readings: { 'CONT-11': 'asWritten', 'CONT-10': 'yes' } }).held).toBe(true)
    expect(on(bucket, '*b', { readings: { 'CONT-11': 'nothing', 'CONT-10': 'yes' } }).held).toBe(false)
  })
})

describe('variables', () => {
  const context = { 'aws:username': 'mary', odd: 'a*' }
  const home = 'arn:aws:s3:::home/${aws:username}/*'

  test.each([
    ['arn:aws:s3:::home/mary/x', home, true], // VAR-02
    ['arn:aws:s3:::home/eve/x', home, false],
    ['arn:aws:s3:::home/a*/x', 'arn:aws:s3:::home/${odd}/*', true], // VAR-07
    ['arn:aws:s3:::home/ab/x', 'arn:aws:s3:::home/${odd}/*', false],
    ['arn:aws:s3:::home/*', 'arn:aws:s3:::home/${*}', true], // VAR-04
    ['arn:aws:s3:::home/x', 'arn:aws:s3:::home/${*}', false],
    ['arn:aws:s3:::home/nobody', "arn:aws:s3:::home/${absent, 'nobody'}", true], // VAR-05
    ['arn:aws:s3:::home/mary', 'arn:*:s3:::home/${AWS:UserName}', true], // VAR-03
    ['arn:aws:s3:r:1:x:mary', 'arn:*:s3:*:x:${aws:username}', true], // a star crosses (RSC-02); a name's colon is none
    ['arn:aws:s3:::home/x', 'arn:aws:s3:::home/${absent}', undefined], // VAR-06
    ['arn:aws:s3:::home/x', 'arn:*:s3:::home/${absent}', undefined],
    ['arn:aws:sqs:::home/x', 'arn:aws:s3:::home/${absent}', undefined], // whatever stands before it
  ])('%s under %s: %s', (resource, pattern, held) => {
    expect(on(resource, pattern, { context })).toEqual(sure(held))
  })

  test('VAR-01: text in another version', () => {
    expect(on('arn:aws:s3:::home/${aws:username}/x', home, { context, variables: false })).toEqual(sure(true))
    expect(on('arn:aws:s3:::home/mary/x', home, { context, variables: false })).toEqual(sure(false))
  })

  test.each([
    ['arn:aws:s3::${aws:PrincipalAccount}:b', 'UNSP-08'],
    ['${aws:username}', 'UNSP-08'],
    ['arn:aws:s3:::${aws:username', 'UNSP-07'],
    ['arn:aws:s3:::${}', 'UNSP-07'],
    ["arn:aws:s3:::${a, '*'}", 'UNSP-12'],
  ])('%s: %s', (pattern, id) => {
    expect(on('arn:aws:s3:::b', pattern).met).toContain(id)
  })

  test('UNSP-12: an escape in another version', () => {
    expect(on('arn:aws:s3:::${xx}', 'arn:aws:s3:::${*}', { variables: false })).toMatchObject({
      held: true,
      met: ['UNSP-12'],
    })
  })
})

describe('UNSP-06', () => {
  test.each([
    ['arn:aws:s3:::b/a\nb', 'arn:aws:s3:::b/*', ['UNSP-06']],
    ['arn:aws:s3:::b/😀', 'arn:aws:s3:::b/?', ['UNSP-06']],
    ['arn:aws:s3:::b/😀', 'arn:aws:s3:::b/*', []],
    ['arn:aws:s3:::b/😀', 'arn:aws:s3:::b/😀', []],
    ['arn:aws:s3:::b/😀', 'arn:*:s3:::b/?', ['UNSP-06']],
  ])('%j under %s', (resource, pattern, met) => {
    expect(on(resource, pattern)).toEqual({ held: true, met, asked: [] })
  })
})

test('UNSP-06 in a pattern of fewer than six components', () => {
  expect(on('arn:aws:s3:::a\nb', 'arn:aws:s3:*').met).toEqual(['UNSP-06'])
  expect(on('arn:aws:s3:::ab', 'arn:aws:s3:*').met).toEqual([])
  expect(on('arn:aws:s3:::a\nb', 'arn:aws:sqs:*').met).toEqual([]) // matched in no reading
})
