import { describe, expect, test } from 'vitest'
import { compares, conditionOn } from '../testing/condition.ts'

const QUEUE = 'arn:aws:sqs:us-east-1:111122223333:queue'
const negation = (said: string) => (said === 'T' ? 'F' : 'T')

describe('COND-38: six components, each matched by itself; Equals and Like are one', () => {
  test.each([
    [QUEUE, QUEUE, 'T'],
    [QUEUE, 'arn:aws:sqs:us-east-1:111122223333:QUEUE', 'F'], // letter case counts
    [QUEUE, 'arn:aws:sqs:*:*:*', 'T'],
    [QUEUE, 'arn:*:sqs:us-*-1:1111????3333:q*', 'T'],
    [QUEUE, 'arn:aws:sqs:*:queue', 'F'], // a star crosses none of the first five colons
    [QUEUE, 'arn:aws:*', 'F'], // no ARN
    [QUEUE, 'arn:aws:sqs:us-east-1:111122223333:', 'F'],
    ['arn:aws:s3:::b', 'arn:aws:s3:*:*:b', 'T'],
    ['arn:aws:logs:r:1:group:a:stream:b', 'arn:aws:logs:r:1:group:*', 'T'], // the sixth keeps its colons
    ['arn:aws:logs:r:1:group:a:stream:b', 'arn:aws:logs:r:1:group:?:stream:b', 'T'],
    ['arn:aws:logs:r:1:group:a', 'arn:aws:logs:*:group:a', 'F'],
  ])('%s like %s: %s', (value, pattern, said) => {
    for (const operator of ['ArnEquals', 'ArnLike']) expect(compares(operator, value, pattern)[0]).toBe(said)
    for (const operator of ['ArnNotEquals', 'ArnNotLike'])
      expect(compares(operator, value, pattern)[0]).toBe(negation(said))
  })

  test.each([
    ['queue', 'arn:aws:sqs:*:*:*'],
    ['', 'arn:aws:sqs:*:*:*'],
    ['ARN:aws:sqs:r:1:q', 'arn:aws:sqs:*:*:*'],
    ['*', 'arn:*:*:*:*:*'],
    [QUEUE, 'queue'],
    [QUEUE, 'arn:aws:sqs'],
  ])('%s or %s is no ARN: no match, negated CONT-24', (value, pattern) => {
    expect(compares('ArnLike', value, pattern)).toBe('F')
    expect(compares('ArnNotLike', value, pattern)).toBe('T CONT-24')
  })

  test('CONT-28: a bare star', () => {
    expect(compares('ArnLike', QUEUE, '*')).toBe('F CONT-28')
    const block = { ArnLike: { k: '*' } }
    expect(conditionOn(block, { k: QUEUE }, { 'CONT-28': 'anyArn' }).held).toBe(true)
    expect(conditionOn(block, { k: 'queue' }, { 'CONT-28': 'anyArn' }).held).toBe(false)
  })
})

describe('variables (VAR-02)', () => {
  const block = (pattern: string) => ({ ArnLike: { k: pattern } })

  test('stand for their value, in which no wildcard is live (VAR-07)', () => {
    const pattern = block('arn:aws:sqs:*:${account}:${name}')
    expect(conditionOn(pattern, { k: QUEUE, account: '111122223333', name: 'queue' }).held).toBe(true)
    expect(conditionOn(pattern, { k: QUEUE, account: '111122223333', name: 'q*' }).held).toBe(false)
    expect(conditionOn(pattern, { k: QUEUE, account: '111122223333' })).toMatchObject({ held: false, asked: [] })
  })

  test('VAR-06: without a value a negated operator is true', () => {
    expect(conditionOn({ ArnNotLike: { k: 'arn:aws:sqs:*:*:${name}' } }, { k: QUEUE })).toMatchObject({
      held: true,
      asked: [],
    })
  })

  test('may make the whole ARN, or none', () => {
    expect(conditionOn(block('${own}'), { k: QUEUE, own: QUEUE }).held).toBe(true)
    expect(conditionOn(block('${own}'), { k: QUEUE, own: 'queue' }).held).toBe(false)
    const negated = { ArnNotEquals: { k: '${own}' } }
    expect(conditionOn(negated, { k: QUEUE, own: QUEUE }).held).toBe(false)
    expect(conditionOn(negated, { k: QUEUE, own: 'queue' })).toMatchObject({ held: true, asked: ['CONT-24'] })
    expect(conditionOn(negated, { k: QUEUE, own: 'queue' }, { 'CONT-24': 'false' }).held).toBe(false)
  })

  test('are text in a document of another version (VAR-01)', () => {
    const context = { k: 'arn:aws:sqs:::${name}', name: 'x' }
    expect(conditionOn(block('arn:aws:sqs:::${name}'), context, {}, false).held).toBe(true)
    expect(conditionOn(block('arn:aws:sqs:::${name}'), context).held).toBe(false)
  })
})

test('UNSP-06 where a wildcard meets a control character', () => {
  expect(compares('ArnLike', 'arn:aws:s3:::a\nb', 'arn:aws:s3:::a?b')).toBe('T UNSP-06')
  expect(compares('ArnLike', 'arn:aws:s3:::a\nb', 'arn:aws:s3:::a\nb')).toBe('T')
})
