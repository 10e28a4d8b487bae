import { describe, expect, it } from 'vitest'
import { principalSimulator } from '../client/principalSimulator.ts'
import { localIam } from '../testing/localIam.ts'
import { findLeft } from './findLeft.ts'
import { temporarySource } from './temporarySource.ts'

const { store, connect } = localIam()
const allow = (Action: string): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: { Effect: 'Allow', Action, Resource: '*' } })
const patience = { attempts: 5, firstMs: 1, longestMs: 5 }

async function source(more: { readonly maxCalls?: number; readonly signal?: AbortSignal } = {}) {
  const left: string[] = []
  const make = await connect(more)
  const undo = await connect()
  const onLeft = (names: readonly string[]): void => void left.push(...names)
  return { make, left, source: temporarySource({ make, undo, settleMs: 0, patience, onLeft }) }
}
const question = {
  PolicyInputList: [allow('s3:Get*'), allow('sqs:*')],
  PermissionsBoundaryPolicyInputList: [allow('s3:*')],
  ActionNames: ['s3:GetObject', 's3:PutObject', 'sqs:SendMessage'],
}

describe('temporary roles', () => {
  it('have the documents of a question, and are gone after it', async () => {
    const { make, left, source: roles } = await source()
    const answers = await principalSimulator(make, roles).simulateCustomPolicy(question)
    expect(answers.map(({ EvalDecision }) => EvalDecision)).toEqual(['allowed', 'implicitDeny', 'implicitDeny'])
    const [role] = store.roles.values()
    expect(role).toMatchObject({
      path: '/assume-nothing/',
      name: expect.stringMatching(/^assume-nothing-[0-9a-f]{12}-0$/),
    })
    expect(role?.name.length).toBeLessThanOrEqual(64)
    expect([...(role?.tags ?? [])]).toEqual([['assume-nothing', role?.name.slice(15, 27)]])
    expect(JSON.parse(role?.trust ?? '')).toMatchObject({ Statement: { Effect: 'Deny', Principal: { AWS: '*' } } })
    expect(await findLeft(await connect())).toHaveLength(2)
    await roles.close()
    await roles.close()
    expect([store.roles.size, store.policies.size, left]).toEqual([0, 0, []])
  })

  it('are kept for the same documents, and a few of them only', async () => {
    const { make, source: roles } = await source()
    const simulator = principalSimulator(make, roles)
    const before = make.calls()
    await simulator.simulateCustomPolicy(question)
    const first = make.calls() - before
    await simulator.simulateCustomPolicy({ ...question, ActionNames: ['s3:GetBucketAcl'] })
    expect(make.calls() - before).toBe(first + 1)
    for (let at = 0; at < 9; at++)
      await simulator.simulateCustomPolicy({ ...question, PolicyInputList: [allow(`s3:Get${at}`)] })
    expect(store.roles.size).toBe(4)
    await roles.close()
    expect([store.roles.size, store.policies.size]).toEqual([0, 0])
  })

  it('are made for nothing that does not fit, and for nothing that IAM refuses', async () => {
    const { source: roles } = await source()
    const long = allow('s'.repeat(11_000))
    expect(await roles.lend({ identity: [long] })).toMatchObject({
      cannot: expect.stringContaining('10,240'),
      rule: { id: 'ORC-44' },
    })
    expect(await roles.lend({ identity: [], boundary: long })).toMatchObject({
      cannot: expect.stringContaining('6,144'),
      rule: { id: 'ORC-45' },
    })
    expect(await roles.lend({ identity: ['no json'] })).toEqual({ cannot: expect.stringContaining('PolicyDocument') })
    expect([store.roles.size, store.policies.size]).toEqual([0, 0])
    await roles.close()
  })

  it.each([1, 2, 3, 4, 5])('are removed where the budget ends after %i calls', async (maxCalls) => {
    const { make, source: roles } = await source({ maxCalls })
    await expect(principalSimulator(make, roles).simulateCustomPolicy(question)).rejects.toThrow('--max-calls')
    await roles.close()
    expect([store.roles.size, store.policies.size]).toEqual([0, 0])
  })

  it('are removed after Ctrl-C', async () => {
    const stop = new AbortController()
    const { make, source: roles } = await source({ signal: stop.signal })
    await principalSimulator(make, roles).simulateCustomPolicy(question)
    stop.abort(new Error('Ctrl-C'))
    await expect(
      principalSimulator(make, roles).simulateCustomPolicy({ ...question, PolicyInputList: [allow('*')] }),
    ).rejects.toThrow()
    await roles.close()
    expect([store.roles.size, store.policies.size]).toEqual([0, 0])
  })
})
