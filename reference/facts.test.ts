import { describe, expect, test } from 'vitest'
import type { Context } from '../model/format/request.ts'
import { ContextReader, Facts, KeyNames } from './facts.ts'

const request = (resource: string, action = 's3:GetObject') => new Facts({ action, resource, context: {} })

describe('a request as the matchers read it', () => {
  test('ACT-01: actions without letter case', () => {
    expect(request('*', 'S3:GetOBJECT').action).toBe('s3:getobject')
  })

  test('RSC-01: six components, the last with its own colons; "*" has none', () => {
    expect(request('arn:aws:logs:r:1:group:a:b').arn).toEqual({
      partition: 'aws',
      service: 'logs',
      region: 'r',
      account: '1',
      resource: 'group:a:b',
    })
    expect(request('*').arn).toBeUndefined()
    expect([request('arn:aws:s3:::b').colons, request('arn:aws:s3:::b:c').colons]).toEqual([5, 6])
  })
})

describe('COND-02: context keys without letter case', () => {
  test('in worlds that ask for more and more keys, and requests that spell them differently', () => {
    const names = new KeyNames()
    const first = new ContextReader({ 'AWS:Username': 'mary', B: ['x'] }, names)
    const second = new ContextReader({ b: 'y', 'aws:username': 'eve' }, names)
    const ask = (reader: ContextReader) =>
      ['b', 'aws:username', 'absent', '__proto__', 'b'].map((key) => reader.get(key))
    expect(ask(first)).toEqual([['x'], 'mary', undefined, undefined, ['x']])
    expect(ask(second)).toEqual(['y', 'eve', undefined, undefined, 'y'])
    expect(ask(first)).toEqual([['x'], 'mary', undefined, undefined, ['x']])
    expect(second.get('later')).toBeUndefined()
    expect(new ContextReader({ LATER: 'z' }, names).get('later')).toBe('z')
  })

  test('every key has one place, and values stand at the places of their keys, whatever their spelling', () => {
    const names = new KeyNames()
    const [first, second] = [names.slotOf('a'), names.slotOf('b')]
    expect(first).not.toBe(second)
    expect([names.slotOf('a'), names.slotOf('b')]).toEqual([first, second])
    const values = (context: Context) => {
      const read = names.read(context)
      return [read[first], read[second], read.length]
    }
    expect(values({ B: 'y', c: 'z', A: 'x' })).toEqual(['x', 'y', 2])
    expect(values({ b: ['y'] })).toEqual([undefined, ['y'], 2])
    expect(values({})).toEqual([undefined, undefined, 2])
    const third = names.slotOf('c')
    expect(names.read({ B: 'y', c: 'z', A: 'x' })[third]).toBe('z')
    expect(values({ B: 'y', c: 'z', A: 'x' })).toEqual(['x', 'y', 3])
  })

  test('time grows with the keys asked for plus those given', { timeout: 60_000 }, () => {
    const context = Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`Given${at}`, 'x']))
    const reader = new ContextReader(context)
    for (let at = 0; at < 100_000; at++) expect(reader.get(`asked${at}`) === undefined).toBe(true)
    expect(reader.get('given99999')).toBe('x')
  })
})
