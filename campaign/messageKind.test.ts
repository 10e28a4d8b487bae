import { expect, it } from 'vitest'
import { messageKind } from './messageKind.ts'

it.each([
  ['unknown operator "StringLike" in statement 3', 'unknown operator "IpAddress" in statement 12'],
  ["cannot read 'x' of undefined", "cannot read 'length' of undefined"],
  ['no such role: arn:aws:iam::111122223333:role/R', 'no such role: arn:aws:iam::444455556666:role/path/Other'],
])('%s is of one kind with %s', (one, other) => {
  expect(messageKind(one)).toBe(messageKind(other))
  expect(messageKind(one)).not.toBe(messageKind('another mistake'))
})

it('is short, and found at once, whatever is said', () => {
  for (const hostile of ['"'.repeat(1e6), "x'".repeat(1e6), ':'.repeat(1e6), ' \t'.repeat(1e6), 'a'.repeat(1e6)])
    expect(messageKind(hostile).length).toBeLessThanOrEqual(200)
})
