import { describe, expect, test } from 'vitest'
import type { Connection } from '../../../evaluators/live/drive/connection.ts'
import type { Issuer } from '../../../evaluators/live/issuance/issuer.ts'
import type { Credentials } from '../../../evaluators/live/server/credentials.ts'
import type { Policy } from '../../../model/policyDocument.ts'
import { issuanceText } from './issuanceText.ts'
import { mayDo } from './model.ts'
import { PALETTE, PROBES } from './palette.ts'
import { runIssuance } from './runIssuance.ts'
import { violationOf } from './violation.ts'

/** A server in this process: each credential has the policies that bound it. `bug` says which it forgets. */
function fake(bug?: 'account-forgets-session' | 'edit-comes-late' | 'no-sessions') {
  const users = new Map<string, Policy>()
  const bounds = new Map<string, { readonly user: string; readonly policies: readonly Policy[] }>()
  let count = 0
  const issue = (user: string, policies: readonly Policy[]): Credentials => {
    const accessKeyId = `key${count++}`
    bounds.set(accessKeyId, { user, policies })
    return { accessKeyId, secretAccessKey: 'secret' }
  }
  const derived = (by: Credentials, policy: Policy | undefined, forgets: boolean): Credentials => {
    const { user, policies } = bounds.get(by.accessKeyId) as { user: string; policies: readonly Policy[] }
    return issue(user, [...(forgets ? [] : policies), ...(policy === undefined ? [] : [policy])])
  }
  const issuer: Issuer = {
    addUser: async (name, policy) => {
      users.set(name, policy)
      return issue(name, [])
    },
    editPolicy: async (name, policy) => {
      if (bug !== 'edit-comes-late') users.set(name, policy)
    },
    assumeRole: async (by, policy) => (bug === 'no-sessions' ? 'refused' : derived(by, policy, false)),
    addAccount: async (by, policy) => derived(by, policy, bug === 'account-forgets-session'),
    tearDown: async () => users.clear(),
  }
  const can = (by: Credentials, action: string, bucket: string, key: string): boolean => {
    const probe = PROBES.findIndex(
      (one) => one.action === action && one.resource === `arn:aws:s3:::${bucket}${key === '' ? '' : `/${key}`}`,
    )
    const { user, policies } = bounds.get(by.accessKeyId) as { user: string; policies: readonly Policy[] }
    return [users.get(user), ...policies].every((policy) => {
      const users = [PALETTE.findIndex(({ document }) => document === policy)]
      return mayDo({ users, issued: [{ kind: 'user', user: 0 }] }, 0)[probe]
    })
  }
  const s3 = (by: Credentials) => {
    const call =
      (action: string) =>
      async ({ Bucket, Key = '' }: { Bucket: string; Key?: string }) => {
        if (!can(by, action, Bucket, Key)) throw Object.assign(new Error(), { Code: 'AccessDenied' })
        return {}
      }
    return {
      getObject: call('s3:GetObject'),
      putObject: call('s3:PutObject'),
      getObjectTagging: call('s3:GetObjectTagging'),
      listObjectsV2: call('s3:ListBucket'),
    }
  }
  const root = { createBucket: async () => ({}), putObject: async () => ({}) }
  return { connection: { root, s3 } as unknown as Connection, issuer }
}

const run = (bug?: Parameters<typeof fake>[0], seed = 'a') => {
  const { connection, issuer } = fake(bug)
  return runIssuance(connection, () => issuer, { seed, timeMs: 1_500, stop: new AbortController().signal })
}

describe('issuance', () => {
  test('finds nothing on a server that bounds what it issues, nor on one that issues nothing', async () => {
    for (const bug of [undefined, 'no-sessions'] as const) {
      const result = await run(bug)
      expect(result.found).toBeUndefined()
      expect(result.sequences).toBeGreaterThan(5)
    }
  })

  test.each(['a', 'b', 'c'])('finds an account that forgets its session, in few steps (seed %s)', async (seed) => {
    const { found } = await run('account-forgets-session', seed)
    expect(found?.violation.id).toBe('derived-never-wider')
    expect(found?.violation.sentence).toMatch(/^#\d, a service account that #\d asked for, can s3:/)
    expect(found?.steps.length).toBeLessThanOrEqual(5)
    expect(found?.steps.at(-1)).toMatch(/^AddServiceAccount by #[2-4] → #/)
  })

  test('finds an edited policy that has no effect, which takes the documents to see', async () => {
    const result = await run('edit-comes-late')
    expect(result.found?.violation.id).toBe('issued-as-documented')
    expect(issuanceText('fake', result)).toMatch(/fake: issued-as-documented: (.|\n)*the policy of user #\d becomes/)
  })
})

test('what may be done is bounded by the user’s policy and by every policy on the way', () => {
  const [all, read, blue] = ['all', 'read', 'blue'].map((name) => PALETTE.findIndex((one) => one.name === name)) as [
    number,
    number,
    number,
  ]
  const model = {
    users: [all],
    issued: [
      { kind: 'user', user: 0 },
      { kind: 'session', user: 0, from: 0, policy: read },
      { kind: 'account', user: 0, from: 1, policy: blue },
    ] as const,
  }
  const may = (at: number): readonly string[] =>
    PROBES.filter((_, probe) => mayDo({ ...model, issued: [...model.issued] }, at)[probe]).map(
      ({ action, resource }) => `${action} ${resource}`,
    )
  expect(may(0)).toHaveLength(PROBES.length)
  expect(may(1)).toHaveLength(4)
  expect(may(2)).toEqual([
    's3:GetObject arn:aws:s3:::an-issuance-blue/report.csv',
    's3:ListBucket arn:aws:s3:::an-issuance-blue',
  ])
  const able = [may(0), may(1)].map((list) =>
    PROBES.map(({ action, resource }) => list.includes(`${action} ${resource}`)),
  )
  const issued = model.issued.slice(0, 2)
  expect(violationOf({ users: [all], issued }, able)).toBeUndefined()
  expect(violationOf({ users: [all], issued }, [able[0] as boolean[], able[0] as boolean[]])?.id).toBe(
    'issued-as-documented',
  )
  expect(violationOf({ users: [all], issued }, [able[1] as boolean[], able[0] as boolean[]])?.id).toBe(
    'derived-never-wider',
  )
})
