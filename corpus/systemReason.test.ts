import { expect, test } from 'vitest'
import { systemReason } from './systemReason.ts'

test.each([
  ['ENOENT', 'no such file'],
  ['EACCES', 'permission denied'],
  ['EWHATEVER', 'the message'],
  [undefined, 'the message'],
])('%s: %s', (code, words) => {
  expect(systemReason(Object.assign(new Error('the message'), code === undefined ? {} : { code }))).toBe(words)
})
