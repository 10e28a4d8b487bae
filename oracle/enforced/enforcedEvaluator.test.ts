import { describe, expect, it } from 'vitest'
import { suiteFor } from '../../campaign/suiteFor.ts'
import { corpusFolder } from '../../corpus/corpusFolder.ts'
import { loadCases } from '../../corpus/loadCases.ts'
import type { Evaluator } from '../../model/evaluator.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import { referenceEvaluator } from '../../reference/referenceEvaluator.ts'
import { rulesOf } from '../../reference/rulesOf.ts'
import { candidatesOf } from './choose/candidates.ts'
import { choose } from './choose/choose.ts'
import { removeThing } from './drive/removing.ts'
import type { EnforcedEvaluator } from './enforcedEvaluator.ts'
import { findLeft } from './findLeft.ts'
import { enforcedTests } from './testing/enforcedTest.ts'
import { left } from './testing/localAccount.ts'
import type { LocalFault } from './testing/startLocalAws.ts'

const start = enforcedTests()
const { verdicts, readings } = suiteFor(referenceEvaluator.hello).referee

const allow = (Action: string, more: object = {}) => ({
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Action, Resource: 'arn:aws:s3:::ledger/*', ...more },
})
const ROLE = 'arn:aws:iam::111122223333:role/AppDev'

/** A session that may read, of a role that may also write, with everything that a world can have. */
const scenario = {
  principal: { type: 'AssumedRole', arn: 'arn:aws:sts::111122223333:assumed-role/AppDev/mary', issuer: ROLE },
  session: {
    via: 'AssumeRole',
    inline: allow('s3:GetObject'),
    managed: [{ arn: 'arn:aws:iam::111122223333:policy/Dev', document: allow('s3:GetObjectTagging') }],
  },
  policies: {
    identity: [allow('s3:*', { Condition: { StringEquals: { 'aws:RequestedRegion': 'us-west-1' } } })],
    boundary: allow('s3:*'),
    resource: allow('s3:DeleteObject', { Principal: { AWS: [ROLE, 'arn:aws:iam::111122223333:role/Other'] } }),
  },
  resourceAccount: '111122223333',
  requests: ['GetObject', 'GetObjectTagging', 'PutObject', 'DeleteObject'].map((name) => ({
    action: `s3:${name}`,
    resource: 'arn:aws:s3:::ledger/2026.csv',
    context: { 'aws:RequestedRegion': 'us-west-1' },
  })),
} as unknown as Scenario
const RIGHT = { decisions: ['allowed', 'allowed', 'denied', 'denied'] }

async function closing(evaluator: EnforcedEvaluator, given: Scenario = scenario) {
  const answer = await evaluator.authorize(given)
  await evaluator.close?.()
  return answer
}

describe('an account that decides as the documents say', () => {
  it('agrees on worlds of every kind of case, and is left as it was', async () => {
    const { cases } = loadCases([corpusFolder()])
    const some = cases.filter((_, at) => at % 40 === 0)
    const { candidates } = candidatesOf(some, { verdicts, readings, rulesOf, publicPolicies: true })
    const { account, asking } = await start()
    const evaluator = asking({ width: 8 })
    const wrong: unknown[] = []
    const chosen = choose(candidates, 1)
    expect(chosen.length).toBeGreaterThan(10)
    await Promise.all(
      chosen.map(async ({ filed: { case: one } }) => {
        const answer = await evaluator.authorize(one.scenario)
        if (!('decisions' in answer)) throw new Error(JSON.stringify(answer))
        for (const [at, decision] of answer.decisions.entries())
          if (decision !== (one.decisions[at] === 'allowed' ? 'allowed' : 'denied')) wrong.push([one.id, at, decision])
      }),
    )
    await evaluator.close?.()
    expect(wrong).toEqual([])
    expect(left(account)).toEqual([])
  }, 240_000)

  it('answers a world with everything in it once, and from its recording ever after', async () => {
    const { asking, recordings, account, url } = await start()
    expect(await closing(asking())).toEqual(RIGHT)
    const offline = asking({ account: undefined })
    expect(await offline.authorize(scenario)).toEqual(RIGHT)
    expect(offline.counts).toMatchObject({ worlds: 0, recorded: 1 })
    const text = JSON.stringify(recordings.all())
    for (const secret of [account.account, 'secret-of-the-run', 'AKIA', 'ASIA', 'abababab', url])
      expect(text).not.toContain(secret)
    expect(left(account)).toEqual([])
  })

  it('is waited for while its policies are young', async () => {
    const { asking } = await start({ youngFor: 25 })
    expect(await closing(asking())).toEqual(RIGHT)
  })

  it('gives no answer where policies never come into force', async () => {
    const { asking, run, account } = await start({ youngFor: 1_000_000 })
    const impatient = { ...run, settling: { ...run.settling, longestMs: 200 } }
    const answer = await closing(asking({ account: impatient }))
    expect(answer).toMatchObject({ decisions: Array(4).fill({ unsupported: expect.stringContaining('not in force') }) })
    expect(left(account)).toEqual([])
  })
})

describe('an account that decides otherwise', () => {
  const wrong = (worlds: (count: number) => boolean): Evaluator => {
    let count = 0
    return {
      ...referenceEvaluator,
      authorize: (given) => {
        const [request] = given.requests
        // The session's own policies are not looked at.
        return request?.action === 's3:PutObject' && worlds(count++)
          ? { decisions: ['allowed'] }
          : referenceEvaluator.authorize(given)
      },
    }
  }

  it('is asked again in worlds made anew before it counts', async () => {
    const { asking, recordings } = await start({ evaluator: wrong(() => true) })
    const evaluator = asking()
    expect(await closing(evaluator)).toEqual({ decisions: ['allowed', 'allowed', 'allowed', 'denied'] })
    expect(evaluator.counts.worlds).toBe(3)
    expect(recordings.all()).toMatchObject([{ seen: 3 }])
  })

  it('is asked twice where the documents are open', async () => {
    const { asking, recordings } = await start()
    const resource = allow('s3:GetObject', { Principal: { AWS: 'arn:aws:iam::111122223333:root' } })
    const given = {
      ...scenario,
      session: { via: 'AssumeRole' },
      policies: { identity: [], resource },
      requests: scenario.requests.slice(0, 1),
    } as unknown as Scenario
    await closing(asking(), given)
    expect(recordings.all()).toMatchObject([{ answers: ['denied'], seen: 2 }])
  })

  it('is no contradiction where it answers otherwise when it is asked again', async () => {
    const { asking, recordings } = await start({ evaluator: wrong((count) => count === 0) })
    const answer = await closing(asking())
    expect(answer).toMatchObject({ decisions: Array(4).fill({ unsupported: expect.stringContaining('asked again') }) })
    expect(recordings.all()).toEqual([])
  })
})

describe('faults', () => {
  const faults: readonly LocalFault[] = [
    [503, 'SlowDown'],
    [400, 'Throttling'],
    [500, 'InternalError'],
    'reset',
    'reset-after',
  ]
  it('change no verdict and leave nothing', async () => {
    let at = 0
    let met = 0
    // Every fourth call, each kind in turn.
    const fault = (): LocalFault | undefined => (at++ % 4 === 3 ? faults[met++ % faults.length] : undefined)
    const { asking, account } = await start({ fault })
    const evaluator = asking()
    expect(await closing(evaluator)).toEqual(RIGHT)
    expect(met).toBeGreaterThan(faults.length)
    expect(evaluator.left()).toEqual([])
    expect(left(account)).toEqual([])
  }, 60_000)

  it.each([
    ['CreateRole', [403, 'AccessDenied'], /may not call iam:CreateRole/],
    ['CreateBucket', [403, 'AccessDenied'], /may not call s3:CreateBucket/],
    ['PutRolePolicy', [403, 'ExpiredToken'], /expired/],
  ] as const)('of %s by %j end the asking, tell why, and leave nothing', async (operation, wrong, why) => {
    const { asking, account } = await start({ fault: (name) => (name === operation ? wrong : undefined) })
    const evaluator = asking()
    const answer = await closing(evaluator)
    expect(answer).toMatchObject({ decisions: Array(4).fill({ unsupported: 'not asked: out of reach' }) })
    expect(String(evaluator.failure())).toMatch(why)
    expect(left(account)).toEqual([])
  })

  it('of a call that everybody is refused are no verdict', async () => {
    const fault = (name: string) => (name === 'GetObjectTagging' ? ([403, 'AccessDenied'] as const) : undefined)
    const { asking } = await start({ fault })
    const answer = await closing(asking())
    expect(answer).toMatchObject({
      decisions: ['allowed', { unsupported: expect.stringContaining('for everybody') }, 'denied', 'denied'],
    })
  })

  it('that keep something from being removed are told, and `oracle clean` removes it', async () => {
    let broken = true
    const fault = (name: string) => (broken && name === 'DeleteRole' ? ([403, 'AccessDenied'] as const) : undefined)
    const { asking, account, run } = await start({ fault })
    const evaluator = asking()
    expect(await closing(evaluator)).toEqual(RIGHT)
    expect(evaluator.left().map(({ kind }) => kind)).toEqual(['policy', 'role', 'role'])
    account.roles.set('theirs', {
      ...([...account.roles.values()][0] as never as object),
      name: 'theirs',
      tags: new Map(),
      boundary: undefined,
    } as never)
    broken = false
    const from = { ...run.undo, patience: run.patience }
    const found = await findLeft(from)
    expect(found.filter(({ runId }) => runId === undefined)).toMatchObject([{ kind: 'role', name: 'theirs' }])
    for (const one of found) if (one.runId !== undefined) await removeThing(from, one)
    expect(left(account)).toEqual(['theirs'])
  })

  it('of whoever may list only what is tagged are not told as something left', async () => {
    const fault = (name: string) =>
      name === 'CreateRole' || name === 'ListRolePolicies' ? ([403, 'AccessDenied'] as const) : undefined
    const { asking, account } = await start({ fault })
    const evaluator = asking()
    await closing(evaluator)
    expect(evaluator.left()).toEqual([])
    expect(left(account)).toEqual([])
  })

  it.each([
    ['a bucket that S3 does not know everywhere yet', 'PutBucketTagging', [404, 'NoSuchBucket']],
    ['a bucket that S3 is busy with', 'PutBucketPolicy', [409, 'OperationAborted']],
  ] as const)('of %s pass', async (_, operation, wrong) => {
    let left = 3
    const { asking } = await start({ fault: (name) => (name === operation && left-- > 0 ? wrong : undefined) })
    expect(await closing(asking())).toEqual(RIGHT)
  })

  it('of Block Public Access end the world that needs it off, and no other', async () => {
    const open = allow('s3:GetObject', { Principal: '*' })
    const given = { ...scenario, policies: { ...scenario.policies, resource: open } } as Scenario
    let blocked = 1_000
    const fault = (name: string) =>
      name === 'PutBucketPolicy' && blocked-- > 0 ? ([403, 'AccessDenied'] as const) : undefined
    const { asking, account } = await start({ fault })
    const evaluator = asking()
    const reason = { unsupported: expect.stringContaining('Block Public Access') }
    expect(await evaluator.authorize(given)).toEqual({ decisions: Array(4).fill(reason) })
    // Off at last.
    blocked = 3
    expect(await closing(evaluator, given)).toEqual({ decisions: ['allowed', 'allowed', 'denied', 'denied'] })
    expect([evaluator.failure(), left(account)]).toEqual([undefined, []])
  })

  it('of a user who may not federate end its world alone', async () => {
    const user = 'arn:aws:iam::111122223333:user/alice'
    const principal = { type: 'FederatedUser', arn: 'arn:aws:sts::111122223333:federated-user/al', issuer: user }
    const session = { via: 'GetFederationToken', inline: allow('s3:GetObject') }
    const given = {
      ...scenario,
      principal,
      session,
      policies: { identity: [allow('s3:*')] },
      requests: [{ action: 's3:GetObject', resource: 'arn:aws:s3:::ledger/2026.csv', context: {} }],
    } as unknown as Scenario
    const fault = (name: string) => (name === 'GetFederationToken' ? ([403, 'AccessDenied'] as const) : undefined)
    const { asking } = await start({ fault })
    const evaluator = asking()
    const reason = { unsupported: expect.stringContaining('AccessDenied to GetFederationToken') }
    expect(await evaluator.authorize(given)).toEqual({ decisions: [reason] })
    expect(await closing(evaluator)).toEqual(RIGHT)
  })

  it('of IAM that does not know yet what it made leave nothing', async () => {
    let once = 0
    const fault = (name: string) => {
      if (name === 'CreateBucket') return [403, 'AccessDenied'] as const
      return name === 'ListRolePolicies' && once++ === 0 ? ([404, 'NoSuchEntity'] as const) : undefined
    }
    const { asking, account } = await start({ fault })
    const evaluator = asking()
    await closing(evaluator)
    expect([once > 1, evaluator.left(), left(account)]).toEqual([true, [], []])
  })

  it('of names that are not those of the tagged run are none of ours', async () => {
    const { account, run, asking } = await start()
    await closing(asking())
    const tags = [{ Key: 'assume-nothing-enforced', Value: 'aaaaaaaaaaaa' }]
    for (const UserName of ['theirs', 'an-aaaaaaaaaaaa-000001'])
      await run.make.call('CreateUser', (iam) =>
        iam.createUser({ UserName, Path: '/assume-nothing/enforced/', Tags: tags }),
      )
    expect(await findLeft({ ...run.undo, patience: run.patience })).toEqual([
      { kind: 'user', name: 'theirs', runId: undefined },
      { kind: 'user', name: 'an-aaaaaaaaaaaa-000001', runId: 'aaaaaaaaaaaa' },
    ])
    expect(account.users.size).toBe(2)
  })

  it('of a run that is stopped leave nothing', async () => {
    const stop = new AbortController()
    const fault = (name: string) => {
      if (name === 'PutBucketPolicy') stop.abort()
      return undefined
    }
    const { asking, account } = await start({ fault, stop: stop.signal })
    const evaluator = asking()
    const answer = await closing(evaluator)
    expect(JSON.stringify(answer)).not.toMatch(/"(allowed|denied)"/)
    expect(left(account)).toEqual([])
  })

  it('of a budget that is spent are no verdict and leave nothing', async () => {
    const { asking, account, recordings } = await start({ maxCalls: 20 })
    const answer = await closing(asking())
    expect(answer).toMatchObject({ decisions: Array(4).fill({ unsupported: expect.stringContaining('--max-calls') }) })
    expect(recordings.all()).toEqual([])
    expect(left(account)).toEqual([])
  })
})
