import { describe, expect, test } from 'vitest'
import { CALLS } from './calls.ts'
import { clientOf } from './conditionKeys.ts'
import { planned } from './planned.ts'

const actions = Object.keys(CALLS)
const plan = (action: string, resource: string) =>
  planned({ action, resource: `arn:aws:s3:::${resource}`, context: {} }, actions)

describe('a request as a call', () => {
  test('its bucket and key, whatever the letter case of the action', () => {
    expect(plan('S3:getobject', 'blue/a/b c+é.txt')).toMatchObject({ bucket: 'blue', key: 'a/b c+é.txt' })
    expect(plan('s3:ListBucket', 'blue')).toMatchObject({ bucket: 'blue', key: '' })
    expect(plan('S3:GETOBJECT', 'blue/x')).toMatchObject({ id: (plan('s3:GetObject', 'blue/x') as { id: string }).id })
  })

  test.each<readonly [string, string, string]>([
    ['s3:ListJobs', 'blue', 'no call here'],
    ['s3:constructor', 'blue', 'no call here'],
    ['s3:GetObject', 'blue', 'an object was expected'],
    ['s3:ListBucket', 'blue/x', 'a bucket was expected'],
    ['s3:ListBucket', 'Bl*e', 'a bucket name that S3 refuses'],
    ['s3:ListBucket', '10.0.0.1', 'a bucket name that S3 refuses'],
    ...['', '/x', 'a//b', '../b', 'a/.', 'a\\b', 'a\u0000b', `${'x'.repeat(600)}`, '\ud800'].map(
      (key) => ['s3:GetObject', `blue/${key}`, 'an object key'] as const,
    ),
  ])('%s on %j is none', (action, resource, why) => {
    expect(plan(action, resource)).toContain(why)
  })

  test('nor what the server does not have, or what is no resource of S3', () => {
    const request = { action: 's3:GetObject', resource: 'arn:aws:s3:::blue/x', context: {} }
    expect(planned(request, ['s3:listbucket'])).toContain('no call here')
    expect(planned({ ...request, resource: 'arn:aws-cn:s3:::blue/x' }, actions)).toContain('no bucket or object')
    expect(planned({ ...request, resource: '*' }, actions)).toContain('no bucket or object')
  })
})

describe('with the keys that policies look at', () => {
  const principal = { type: 'AssumedRole', arn: 'arn:aws:sts::111122223333:assumed-role/R/S' } as const
  const ask = (action: string, resource: string, context: Record<string, string>, keys: readonly string[]) =>
    planned({ action, resource: `arn:aws:s3:::${resource}`, context }, actions, {
      keys,
      of: { client: clientOf('http://127.0.0.1'), principal },
    })

  test('the context is sent, and makes another call', () => {
    const one = ask('s3:ListBucket', 'blue', { 's3:prefix': 'a' }, ['s3:prefix'])
    const other = ask('s3:ListBucket', 'blue', { 's3:prefix': 'b' }, ['s3:prefix'])
    expect(one).toMatchObject({ parameters: { Prefix: 'a' } })
    expect((one as { id: string }).id).not.toBe((other as { id: string }).id)
    expect(ask('s3:ListBucket', 'blue', { 's3:prefix': 'a' }, [])).toMatchObject({ parameters: {} })
  })

  test.each<[string, string, Record<string, string>, string]>([
    ['s3:GetObject', 'blue/x', { 's3:prefix': 'a' }, 's3:prefix'],
    ['s3:ListBucket', 'blue', { 's3:max-keys': '010' }, 's3:max-keys'],
    ['s3:GetObject', 'blue/x', { 'aws:SourceIp': '10.0.0.1' }, 'aws:SourceIp'],
    ['s3:GetObject', 'blue/x', {}, 'aws:SourceIp'],
    ['s3:GetObject', 'blue/x', {}, 'aws:UserAgent'],
    ['s3:GetObject', 'blue/x', { 'aws:username': 'mary' }, 'aws:username'],
    ['s3:GetObject', 'blue/x', { 'aws:CurrentTime': '2026-01-01T00:00:00Z' }, 'aws:currenttime'],
  ])('%s on %s with %j is none: no live request has that', (action, resource, context, key) => {
    expect(ask(action, resource, context, [key.toLowerCase()])).toContain(`${key} is not what a live one has`)
  })
})
