import { expect, test } from 'vitest'
import type { Scenario } from '../../../model/format/scenario.ts'
import type { Credentials } from '../server/credentials.ts'
import type { LiveScope } from '../server/liveServer.ts'
import type { Connection } from './connection.ts'
import { liveEvaluator } from './liveEvaluator.ts'
import type { Worlds } from './worlds.ts'

interface Asked {
  readonly by: string
  readonly Prefix?: string
  readonly headers: { readonly [name: string]: string }
  readonly query: { readonly [name: string]: string }
}

const NOBODY: Credentials = { accessKeyId: 'nobody', secretAccessKey: '' }

/**
 * A server in this process that lists for whom `lets` says; what was asked is kept. With `ofAll`, a bucket policy with a Deny is for everybody,
 * the administrator included.
 */
function fake(lets: (asked: Asked) => boolean, { ofAll = false } = {}) {
  const asked: Asked[] = []
  const made: string[] = []
  const policies = new Map<string, string>()
  const s3 = ({ accessKeyId }: Credentials = NOBODY, headers = {}, query = {}) => ({
    createBucket: async () => ({}),
    putObject: async () => ({}),
    putBucketPolicy: async ({ Bucket, Policy }: { Bucket: string; Policy: string }) => {
      if (Policy.includes('odd')) throw Object.assign(new Error("odd 'x'"), { Code: 'MalformedPolicy' })
      policies.set(Bucket, Policy)
    },
    deleteBucketPolicy: async ({ Bucket }: { Bucket: string }) => policies.delete(Bucket),
    listObjectsV2: async ({ Prefix }: { Prefix?: string }) => {
      const one = { by: accessKeyId, headers, query, ...(Prefix === undefined ? {} : { Prefix }) }
      asked.push(one)
      const denied = ofAll && policies.get('blue')?.includes('Deny') === true
      if (denied || (accessKeyId !== 'root' && !lets(one))) throw Object.assign(new Error(), { Code: 'AccessDenied' })
    },
  })
  const root = { accessKeyId: 'root', secretAccessKey: 'secret' }
  const connection = {
    endpoint: { url: 'http://127.0.0.1:1', region: 'us-east-1', credentials: root },
    root: s3(root),
    s3,
    close: () => undefined,
  } as unknown as Connection
  const worlds: Worlds = {
    requests: () => 0,
    setUp: async ({ principal }, name) => {
      made.push(name)
      if (principal.type === 'Anonymous') return { credentials: undefined, tearDown: async () => undefined }
      return { credentials: { accessKeyId: name, secretAccessKey: 'secret' }, tearDown: async () => undefined }
    },
  }
  const scope: LiveScope = {
    provisioning: 'minio',
    actions: ['s3:listbucket'],
    supports: ['identity', 'session', 'iam-user', 'resource', 'anonymous'],
    bucketPolicies: ofAll ? 'of-all' : 'of-anonymous',
    without: [],
    conditions: {
      operators: ['StringLike'],
      keys: ['s3:prefix', 'aws:Referer', 'aws:username'],
      variables: ['aws:username'],
    },
    cannot: [],
  }
  const evaluator = (lasting = false) =>
    liveEvaluator({ name: 'fake', version: '1', scope, lasting }, connection, worlds)
  return { asked, made, policies, evaluator }
}

const scenario = (Condition: object, ...contexts: Record<string, string>[]): Scenario => ({
  principal: { type: 'IAMUser', arn: 'arn:aws:iam::111122223333:user/mary' },
  policies: {
    identity: [
      { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*', Condition }] } as never,
    ],
  },
  resourceAccount: '111122223333',
  requests: contexts.map((context) => ({ action: 's3:ListBucket', resource: 'arn:aws:s3:::blue', context })),
})

test('a request’s context is sent, by the principal and by the control after a refusal', async () => {
  const { asked, evaluator } = fake(({ Prefix, headers }) => Prefix === 'home/' && headers.prefix === undefined)
  const live = evaluator()
  const answer = await live.authorize(
    scenario(
      { StringLike: { 's3:prefix': 'home/', 'aws:Referer': 'https://a/' } },
      { 's3:prefix': 'home/' },
      {
        's3:prefix': 'other/',
        'aws:Referer': 'https://a/',
      },
    ),
  )
  expect(answer).toEqual({ decisions: ['allowed', 'denied'] })
  expect(asked.filter(({ by }) => by === 'root')).toEqual([
    { by: 'root', Prefix: 'other/', headers: { referer: 'https://a/' }, query: {} },
  ])
})

test('what a decoy opens is not refused', async () => {
  const condition = { StringLike: { 's3:prefix': 'home/*' } }
  const believing = fake(({ headers }) => headers.prefix === 'home/x')
  expect(await believing.evaluator().authorize(scenario(condition, {}))).toEqual({ decisions: ['allowed'] })
  const sound = fake(() => false)
  expect(await sound.evaluator().authorize(scenario(condition, {}))).toEqual({ decisions: ['denied'] })
  expect(sound.asked.map(({ by, headers }) => [by === 'root', headers])).toEqual([
    [false, {}],
    [false, { prefix: 'home/x' }],
    [true, {}],
  ])
})

test('a user whose name is looked at has it, unless the server outlives the run', async () => {
  const { made, evaluator } = fake(() => true)
  const named = scenario({ StringLike: { 'aws:username': 'mary' } }, { 'aws:username': 'mary' })
  expect(await evaluator().authorize(named)).toEqual({ decisions: ['allowed'] })
  expect(made).toEqual(['mary'])
  expect(await evaluator(true).authorize(named)).toEqual({
    unsupported: 'aws:username, on a server that outlives the run',
  })
  await evaluator().authorize(scenario({ StringLike: { 's3:prefix': 'a' } }, {}))
  expect(made[1]).toMatch(/^an-/)
})

test('a context that no live request has is unsupported, each reason counted', async () => {
  const { evaluator, made } = fake(() => true)
  const live = evaluator()
  const reason = 'a request whose aws:Referer is not what a live one has'
  const answer = await live.authorize(scenario({ StringLike: { 'aws:Referer': 'a' } }, { 'aws:Referer': ' a' }))
  expect(answer).toEqual({ decisions: [{ unsupported: reason }] })
  expect(live.counts().unsupported.get(reason)).toBe(1)
  expect(made).toEqual([])
})

const anonymous = (statement: object): Scenario =>
  ({
    principal: { type: 'Anonymous' },
    policies: { identity: [], resource: { Version: '2012-10-17', Statement: [{ Principal: '*', ...statement }] } },
    resourceAccount: '111122223333',
    requests: [{ action: 's3:ListBucket', resource: 'arn:aws:s3:::blue', context: {} }],
  }) as never

test('a bucket has its policy for as long as the calls take, and nobody’s calls are not signed', async () => {
  const { asked, policies, evaluator } = fake(() => policies.get('blue')?.includes('Allow') === true)
  expect(await evaluator().authorize(anonymous({ Effect: 'Allow', Resource: '*' }))).toEqual({ decisions: ['allowed'] })
  expect(asked.map(({ by }) => by)).toEqual(['nobody'])
  expect([...policies]).toEqual([])
  expect(await evaluator().authorize(anonymous({ Effect: 'Deny', Resource: '*' }))).toEqual({ decisions: ['denied'] })
})

test('a bucket policy that the server refuses, or has for others alone, is unsupported', async () => {
  const { policies, evaluator } = fake(() => true)
  expect(await evaluator().authorize(anonymous({ Sid: 'odd', Resource: '*' }))).toEqual({
    unsupported: "the server refuses the document: odd '…'",
  })
  const { policies: given, ...others } = anonymous({ Resource: '*' })
  const signed: Scenario = { ...others, ...scenario({}), policies: given }
  expect(await evaluator().authorize(signed)).toEqual({ unsupported: 'a bucket policy and a signed request' })
  expect(policies.size).toBe(0)
})

const listing = (statement: object): Scenario => ({
  principal: { type: 'IAMUser', arn: 'arn:aws:iam::111122223333:user/mary' },
  policies: {
    identity: [],
    resource: { Version: '2012-10-17', Statement: [{ Principal: '*', Resource: '*', ...statement }] } as never,
  },
  resourceAccount: '111122223333',
  requests: [{ action: 's3:ListBucket', resource: 'arn:aws:s3:::blue', context: {} }],
})

test('a bucket policy that refuses the administrator too is lifted for the control, and nothing is left', async () => {
  const { asked, policies, evaluator } = fake(() => true, { ofAll: true })
  const refusing = listing({ Effect: 'Deny', Action: 's3:ListBucket' })
  expect(await evaluator().authorize(refusing)).toEqual({ decisions: ['denied'] })
  expect(asked.map(({ by }) => by === 'root')).toEqual([false, true, true])
  expect([...policies]).toEqual([])
})

test('a bucket policy that the administrator could not remove again is never set', async () => {
  const { asked, policies, evaluator } = fake(() => true, { ofAll: true })
  expect(await evaluator().authorize(listing({ Effect: 'Deny', Action: 's3:*' }))).toEqual({
    unsupported: 'a bucket policy that could keep its own administrator from removing it',
  })
  expect([asked.length, policies.size]).toEqual([0, 0])
})

test('a call that fails for everybody without the bucket policy too tells nothing', async () => {
  const { asked, policies, evaluator } = fake(() => false, { ofAll: true })
  const live = evaluator()
  // As if somebody else had put another policy there.
  const set = policies.set.bind(policies)
  policies.delete = () => set('blue', 'Deny') !== undefined
  expect(await live.authorize(listing({ Effect: 'Deny', Action: 's3:ListBucket' }))).toEqual({
    decisions: [{ unsupported: 'a call that fails for everybody: denied' }],
  })
  expect(asked.map(({ by }) => by === 'root')).toEqual([false, true, true])
})
