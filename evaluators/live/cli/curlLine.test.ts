import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { clientOf } from '../drive/conditionKeys.ts'
import type { Decoy } from '../drive/decoys.ts'
import { planned } from '../drive/planned.ts'
import { curlLine } from './curlLine.ts'

const line = (action: string, resource: string, context: Record<string, string>, decoy?: Decoy): string => {
  const principal = { type: 'AssumedRole', arn: 'arn:aws:sts::111122223333:assumed-role/R/S' } as const
  const asking = {
    keys: Object.keys(context).map((key) => key.toLowerCase()),
    of: { client: clientOf('http://127.0.0.1'), principal },
  }
  const plan = planned({ action, resource: `arn:aws:s3:::${resource}`, context }, [action.toLowerCase()], asking)
  if (typeof plan === 'string') throw new Error(plan)
  return curlLine(plan, true, decoy)
}

/** What a shell hands to curl. */
function words(text: string): readonly string[] {
  const input = `curl() { printf '%s\\n' "$@"; }\nENDPOINT=http://e AWS_SESSION_TOKEN=t\n${text}\n`
  return execFileSync('bash', { input, encoding: 'utf8' }).split('\n')
}

test('sends the headers and the parameters that the call had, as words of a shell', () => {
  const given = words(
    line('s3:ListBucket', 'blue', { 'aws:UserAgent': "it's $(id) *", 's3:prefix': 'a b/é', 's3:delimiter': '*' }),
  )
  expect(given).toContain("user-agent: it's $(id) *")
  expect(given).toContain('x-amz-security-token: t')
  expect(given).toContain('http://e/blue?delimiter=%2A&list-type=2&prefix=a%20b%2F%C3%A9')
})

test('names method, object and body', () => {
  const given = words(line('s3:PutObject', 'blue/a/b c+(1)', { 'aws:Referer': 'https://a/' }))
  expect(given).toContain('http://e/blue/a/b%20c%2B%281%29')
  expect(given).toEqual(expect.arrayContaining(['PUT', '--data-binary', 'referer: https://a/']))
})

test('adds a decoy, and never in place of a header that the call has', () => {
  const given = words(
    line(
      's3:ListBucket',
      'blue',
      { 'aws:Referer': 'https://a/' },
      {
        headers: { prefix: 'home/x', referer: 'other' },
        query: { SourceIp: '10.0.0.1' },
      },
    ),
  )
  expect(given).toEqual(expect.arrayContaining(['prefix: home/x', 'referer: https://a/']))
  expect(given).toContain('http://e/blue?SourceIp=10.0.0.1&list-type=2')
})
