import { describe, expect, test } from 'vitest'
import { slowGlob, textsOver } from '../testing/slowGlob.ts'
import { tokensOf } from './glob.ts'
import { matchGuarded } from './guardedGlob.ts'

const match = (pattern: string, text: string) => matchGuarded(tokensOf(pattern), text)

describe('RSC-02: a star that ends its segment crosses colons, no other wildcard crosses the first five', () => {
  test.each([
    ['arn:aws:s3:*', 'arn:aws:s3:::bucket/key', true],
    ['arn:*', 'arn:aws:s3:::bucket/key', true],
    ['arn:aws:*:key', 'arn:aws:s3:::key', true],
    ['arn:aws:s3*', 'arn:aws:s3:::bucket', true],
    ['arn:aws:s*3:::bucket', 'arn:aws:s:3:::bucket', false],
    ['arn:aws:*3:::bucket', 'arn:aws:s3:::bucket', true],
    ['arn:aws:s3?::bucket', 'arn:aws:s3:::bucket', false],
    ['arn:aws:s3:?:bucket', 'arn:aws:s3:::bucket', false],
    ['*bucket', 'arn:aws:s3:::bucket', false],
    ['*:bucket', 'arn:aws:s3:::bucket', true],
    ['arn:aws:s3:**:bucket', 'arn:aws:s3:eu-west-1:1:bucket', true],
    // RSC-03: colons after the fifth are ordinary characters
    ['arn:aws:s3:::b/*.csv', 'arn:aws:s3:::b/2024:01.csv', true],
    ['arn:aws:s3:::b/a?b', 'arn:aws:s3:::b/a:b', true],
    ['arn:aws:logs:*:1:log-group:*x', 'arn:aws:logs:us-east-1:1:log-group:a:log-stream:x', true],
    // RSC-04
    ['arn:aws:s3:::Bucket*', 'arn:aws:s3:::bucket', false],
    ['arn:aws:s3:::b/?', 'arn:aws:s3:::b/😀', true],
    ['arn:aws:s3:::b/??', 'arn:aws:s3:::b/😀', false],
  ])('%s on %s: %s', (pattern, text, held) => {
    expect(match(pattern, text)).toBe(held)
  })
})

test('every pattern over a small alphabet has the meaning of the rule', () => {
  const stops = (text: string, at: number, endsSegment: boolean) =>
    text[at] === ':' && !endsSegment && text.slice(0, at).split(':').length <= 5
  const texts = [...textsOver('a:', 4), '::::::', ':::::a:', 'a:::::a', '::::a::a', ':a:a:a:a:a:a:', '::::::::']
  for (const pattern of [...textsOver('a:*?', 5), '*:::::*?', ':::::*a', '*:?:*:*a:::']) {
    const tokens = tokensOf(pattern)
    for (const text of texts) {
      const held = slowGlob(pattern, text, stops)
      if (matchGuarded(tokens, text) !== held) expect.fail(`${pattern} on ${text} should be ${held}`)
    }
  }
})

test('time grows with pattern × text', { timeout: 60_000 }, () => {
  expect(match(`arn:aws:s3:::${'*a'.repeat(1_000)}*b`, `arn:aws:s3:::${'a'.repeat(8_000)}`)).toBe(false)
  expect(match('?*'.repeat(2_000_000), 'arn:aws:s3:::b')).toBe(false)
})
