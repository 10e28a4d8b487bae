import { expect, test } from 'vitest'
import { compares } from '../testing/condition.ts'

test.each([
  ['QmluYXJ5', 'QmluYXJ5', 'T'],
  ['QmluYXJ5', 'qmluYXJ5', 'F'], // base64 knows letter case
  ['', '', 'T'],
  ['QQ==', 'QR==', 'T'], // the spare bits belong to no byte
  ['QQ==', 'QUE=', 'F'],
  ['/+8=', '/+8=', 'T'],
])('COND-36: bytes of %j against bytes of %j: %s', (value, wanted, said) => {
  expect(compares('BinaryEquals', value, wanted)).toBe(said)
})

test.each([
  ['QQ', 'QQ=='],
  ['not base64!', 'not base64!'],
  ['QQ==\n', 'QQ=='],
  ['=QQ=', '=QQ='],
  ['_-8=', '/+8='],
])('UNSP-01: %j is not base64, and does not match %j', (value, wanted) => {
  expect(compares('BinaryEquals', value, wanted)).toBe('F UNSP-01')
})
