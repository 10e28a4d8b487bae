import { describe, expect, test } from 'vitest'
import { CALLS } from './calls.ts'
import { clientOf, UNKNOWN } from './conditionKeys.ts'
import { asHad, liveContext } from './liveContext.ts'

const listing = CALLS['s3:listbucket'] as NonNullable<(typeof CALLS)['s3:listbucket']>
const reading = CALLS['s3:getobject'] as NonNullable<(typeof CALLS)['s3:getobject']>
const session = { type: 'AssumedRole', arn: 'arn:aws:sts::111122223333:assumed-role/R/S' } as const
const user = { type: 'IAMUser', arn: 'arn:aws:iam::111122223333:user/path/mary' } as const
const here = { client: clientOf('http://127.0.0.1:9000'), principal: session }

describe('the context that a call has', () => {
  test('of what the client is', () => {
    const keys = ['aws:sourceip', 'aws:securetransport', 'aws:username', 'aws:principaltype', 's3:authtype']
    const { had, headers, parameters } = liveContext({ 'aws:SourceIp': '10.0.0.1' }, reading, keys, here)
    expect([...had.values()]).toEqual(['127.0.0.1', 'false', undefined, 'AssumedRole', 'REST-HEADER'])
    expect([headers, parameters]).toEqual([{}, {}])
    const elsewhere = { client: clientOf('https://store.example'), principal: user }
    expect([...liveContext({}, reading, keys, elsewhere).had.values()]).toEqual([
      UNKNOWN,
      'true',
      'mary',
      'User',
      'REST-HEADER',
    ])
  })

  test('of parameters, where the call carries them and they arrive as they were written', () => {
    const wanted = { 'S3:Prefix': 'home/', 's3:delimiter': '', 's3:max-keys': '10' }
    const keys = ['s3:prefix', 's3:delimiter', 's3:max-keys']
    const { had, parameters } = liveContext(wanted, listing, keys, here)
    expect([...had]).toEqual([
      ['s3:prefix', 'home/'],
      ['s3:delimiter', undefined],
      ['s3:max-keys', '10'],
    ])
    expect(parameters).toEqual({ Prefix: 'home/', MaxKeys: '10' })
    expect([...liveContext(wanted, reading, keys, here).had.values()]).toEqual([undefined, undefined, undefined])
    expect(asHad({ ...wanted, 'aws:userid': 'x' }, had)).toEqual({
      'aws:userid': 'x',
      's3:prefix': 'home/',
      's3:max-keys': '10',
    })
  })

  test('of headers: one of the caller’s, or what is sent in any case', () => {
    const keys = ['aws:useragent', 'aws:referer']
    const sent = (wanted: Parameters<typeof liveContext>[0]) => liveContext(wanted, reading, keys, here).headers
    expect(sent({})).toEqual({ 'user-agent': 'assume-nothing' })
    expect(sent({ 'aws:Referer': 'https://a/', 'aws:UserAgent': 'x y' })).toEqual({
      'user-agent': 'x y',
      referer: 'https://a/',
    })
    for (const bad of ['', ' x', 'x ', 'a  b', 'é', 'a\r\nx: y', ['x'] as const])
      expect(sent({ 'aws:Referer': bad })).toEqual({ 'user-agent': 'assume-nothing' })
  })

  test('nothing is known of other keys, whatever their names', () => {
    for (const key of ['constructor', '__proto__', 'aws:currenttime'])
      expect(liveContext({}, listing, [key], here).had.get(key)).toBe(UNKNOWN)
  })
})
