import { describe, expect, it } from 'vitest'
import { randomFrom } from '../random.ts'
import { fill, fits } from './fill.ts'

const random = randomFrom(1)
const mary = (key: string): string => (key === 'aws:username' ? 'mary' : '?')

describe('fill', () => {
  it.each([
    ['plain', 'plain'],
    ['a*b?', 'a-bx'],
    ['home/${aws:username}/*', 'home/mary/-'],
    ["${AWS:UserName, 'nobody'}", 'mary'],
    ['${*}${?}${$}', '*?$'],
    ['${unfinished', '${unfinished'],
    ['', ''],
  ])('%s becomes %s', (pattern, text) => expect(fill(random, pattern, mary, '-')).toBe(text))

  it('takes long patterns in no time', () => {
    expect(fill(random, '*${'.repeat(200_000), mary, '').length).toBeGreaterThan(0)
  })
})

describe('fits', () => {
  it.each([
    ['Get*', 'GetObject', true],
    ['get*', 'GetObject', true],
    ['*Object', 'GetObject', true],
    ['Get?bject', 'GetObject', true],
    ['Get', 'GetObject', false],
    ['*', '', true],
    ['?', '', false],
    ['*a*b', 'xaxbxb', true],
    ['*a*b', 'xaxbx', false],
  ])('%s, %s: %s', (pattern, name, fitting) => expect(fits(pattern, name)).toBe(fitting))
})
