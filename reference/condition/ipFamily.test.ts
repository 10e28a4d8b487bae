import { describe, expect, test } from 'vitest'
import { compares } from '../testing/condition.ts'

const negation = (said: string) => (said === 'T' ? 'F' : 'T')

describe('COND-37: an address in a block', () => {
  test.each([
    ['203.0.113.7', '203.0.113.0/24', 'T'],
    ['203.0.114.7', '203.0.113.0/24', 'F'],
    ['203.0.113.127', '203.0.113.0/25', 'T'],
    ['203.0.113.128', '203.0.113.0/25', 'F'],
    ['203.0.113.7', '203.0.113.7', 'T'], // without prefix: the one address
    ['203.0.113.8', '203.0.113.7', 'F'],
    ['203.0.113.7', '203.0.113.7/32', 'T'],
    ['198.51.100.1', '0.0.0.0/0', 'T'],
    ['2001:db8::1', '2001:db8::/32', 'T'],
    ['2001:db9::1', '2001:db8::/32', 'F'],
    ['2001:db8::1', '2001:db8::1', 'T'],
    ['2001:db9::1', '2001:db8::1', 'F'],
    ['203.0.113.7', '2001:db8::1', 'F'],
    ['2001:0DB8:0:0::0001', '2001:db8::1/128', 'T'], // one address, two spellings
    ['2001:db8::1', '2001:db8:0:0:0:0:0:1', 'T'],
    ['::1', '::/0', 'T'],
    ['2001:db8:8000::', '2001:db8::/33', 'F'],
    ['::1', '0.0.0.0/0', 'F'], // the two families never meet
    ['0.0.0.1', '::/0', 'F'],
  ])('%s in %s: %s', (value, block, said) => {
    expect(compares('IpAddress', value, block)).toBe(said)
    expect(compares('NotIpAddress', value, block)).toBe(negation(said))
  })

  test.each(['', 'localhost', '10.0.0', '10.0.0.256', '10.0.0.0/8', '1::2::3', ' 10.0.0.1'])(
    '%j is no address: CONT-24 decides under NotIpAddress',
    (value) => {
      expect(compares('IpAddress', value, '0.0.0.0/0')).toBe('F')
      expect(compares('NotIpAddress', value, '0.0.0.0/0')).toBe('T CONT-24')
    },
  )
})

test('UNSP-29: the page gives an address without prefix /32, whatever its version', () => {
  for (const address of ['2001:db8::2', '2001:db8:ffff::']) {
    expect(compares('IpAddress', address, '2001:db8::1')).toBe('F UNSP-29')
    expect(compares('NotIpAddress', address, '2001:db8::1')).toBe('T UNSP-29')
    expect(compares('IpAddress', address, '2001:db8::1/128')).toBe('F')
  }
})

describe('UNSP-17: host bits, prefixes longer than the address', () => {
  test.each([
    ['203.0.113.7', '203.0.113.9/24', 'T'],
    ['203.0.112.7', '203.0.113.9/24', 'F'],
    ['2001:db8::1', '2001:db8::5/64', 'T'],
    ['203.0.113.7', '203.0.113.7/33', 'F'],
    ['2001:db8::1', '2001:db8::1/129', 'F'],
  ])('%s in %s: %s', (value, block, said) => {
    expect(compares('IpAddress', value, block)).toBe(`${said} UNSP-17`)
  })
})

test.each([
  ['203.0.113.007', '203.0.113.0/24'],
  ['203.0.113.7', '203.0.113.00/24'],
  ['::ffff:203.0.113.7', '203.0.113.0/24'],
  ['::ffff:cb00:7107', '203.0.113.0/24'],
  ['0:0:0:0:0:ffff:cb00:7107', '203.0.113.0/24'], // the same address once more
  ['fe80::1%eth0', 'fe80::/10'],
])('UNSP-02: %s does not match %s', (value, block) => {
  expect(compares('IpAddress', value, block)).toBe('F UNSP-02')
})
