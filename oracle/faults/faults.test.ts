import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { randomFrom } from '../../generators/random.ts'
import { referenceEvaluator } from '../../reference/referenceEvaluator.ts'
import { awsSimulator } from '../client/awsSimulator.ts'
import { openConnection } from '../client/iamConnection.ts'
import { OracleUnavailable } from '../client/oracleUnavailable.ts'
import { principalSimulator } from '../client/principalSimulator.ts'
import { findLeft } from '../provision/findLeft.ts'
import { removeLeft } from '../provision/removeLeft.ts'
import { temporarySource } from '../provision/temporarySource.ts'
import type { RunningServer } from '../serve/listen.ts'
import type { Simulator } from '../simulator.ts'
import { evaluatorSimulator } from '../standIn/evaluatorSimulator.ts'
import { localIam } from '../testing/localIam.ts'
import { FAULTS, type Fault } from './fault.ts'
import { startProxy } from './startProxy.ts'

const { store, url } = localIam()
const proxies: RunningServer[] = []
let met: Map<Fault, number>
beforeAll(() => {
  met = new Map(FAULTS.map((fault) => [fault, 0]))
})
afterAll(async () => {
  for (const proxy of proxies) await proxy.close()
})

const SHARDS = 40
const QUESTIONS = 3
const patience = { attempts: 12, firstMs: 5, longestMs: 50 }

/** Questions of a shard: each with its own documents, and more answers than one page holds. */
function questionsOf(shard: number) {
  return Array.from({ length: QUESTIONS }, (_, at) => ({
    PolicyInputList: [policy('Allow', `s3:Get${shard}*`), policy('Deny', `s3:*${at}`)],
    PermissionsBoundaryPolicyInputList: [policy('Allow', 's3:Get*')],
    ActionNames: Array.from({ length: at === 0 ? 130 : 7 }, (_, number) => `s3:Get${shard}x${number}`),
    ResourceArns: ['arn:aws:s3:::b/k'],
  }))
}

const policy = (Effect: string, Action: string): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: { Effect, Action, Resource: '*' } })

/**
 * Faults of a shard by its seed, about two calls in five. What IAM would not do is not done: it does not forget what it answered for
 * before, and it is not silent for long, as each silence costs the time that an answer may take.
 */
function faultsOf(shard: number, percent = 42): (operation: string) => Fault | undefined {
  const random = randomFrom(shard, 7)
  return (operation) => {
    if (!random.percent(percent)) return undefined
    const fault = random.pick(FAULTS)
    if (fault === 'no-such-entity' && !['SimulatePrincipalPolicy', 'PutRolePolicy'].includes(operation))
      return undefined
    met.set(fault, (met.get(fault) ?? 0) + 1)
    return fault
  }
}

async function connectionsOf(shard: number, choose = faultsOf(shard)) {
  const proxy = await startProxy(url(), choose)
  proxies.push(proxy)
  const { signal } = new AbortController()
  const options = { endpoint: proxy.url, region: 'us-east-1', rate: 1_000, signal, answerMs: 1_500 }
  return { make: await openConnection(options), undo: await openConnection(options) }
}

/** As whoever runs the oracle does: what could not be asked is asked again, with what is answered kept. */
async function untilAnswered(simulator: Simulator, input: ReturnType<typeof questionsOf>[number]) {
  for (let run = 0; run < 20; run++) {
    try {
      return await simulator.simulateCustomPolicy(input)
    } catch (thrown) {
      // The one thing that a fault may turn into, beside an answer.
      if (!(thrown instanceof OracleUnavailable)) throw thrown
    }
  }
  throw new Error('never answered')
}

describe('faults between here and IAM', () => {
  it('lose no answer, change no verdict, leave no role', async () => {
    const right = evaluatorSimulator(referenceEvaluator)
    const shards = Array.from({ length: SHARDS }, async (_, shard) => {
      const { make, undo } = await connectionsOf(shard)
      const left: string[] = []
      const source = temporarySource({ make, undo, settleMs: 0, patience, onLeft: (names) => left.push(...names) })
      for (const simulator of [awsSimulator(make), principalSimulator(make, source)]) {
        for (const input of questionsOf(shard)) {
          const answers = await untilAnswered(simulator, input)
          const decisions = answers.map(({ EvalActionName, EvalDecision }) => [EvalActionName, EvalDecision])
          const expected = await right.simulateCustomPolicy(input)
          expect(decisions).toEqual(expected.map(({ EvalActionName, EvalDecision }) => [EvalActionName, EvalDecision]))
        }
      }
      // What could not be removed is told, and removed when it is asked for again.
      for (let again = 0; again < 10; again++) {
        left.length = 0
        await source.close()
        if (left.length === 0) break
      }
      make.close()
      undo.close()
    })
    await Promise.all(shards)
    expect([...store.roles.keys(), ...store.policies.keys()]).toEqual([])
    const count = [...met.values()].reduce((sum, one) => sum + one, 0)
    expect(count, JSON.stringify([...met])).toBeGreaterThanOrEqual(500)
    for (const fault of FAULTS) expect([fault, met.get(fault)]).not.toEqual([fault, 0])
  }, 240_000)

  it('are the same for the same seed', () => {
    const drawn = (): unknown[] => {
      const choose = faultsOf(3)
      return Array.from({ length: 200 }, () => choose('SimulateCustomPolicy'))
    }
    expect(drawn()).toEqual(drawn())
  })

  it('do not keep `oracle clean` from finding and removing everything', async () => {
    const { make } = await connectionsOf(900, () => undefined)
    const source = temporarySource({ make, undo: make, settleMs: 0, patience, onLeft: () => undefined })
    for (const input of questionsOf(1)) await principalSimulator(make, source).simulateCustomPolicy(input)
    make.close()
    // As after a crash: nobody closes the source.
    expect(store.roles.size).toBe(QUESTIONS)
    const { undo } = await connectionsOf(901, faultsOf(901, 20))
    for (let run = 0; run < 20 && store.roles.size + store.policies.size > 0; run++) {
      const found = await findLeft({ ...undo, patience }).catch((thrown) => {
        expect(thrown).toBeInstanceOf(OracleUnavailable)
        return []
      })
      await removeLeft({ ...undo, patience }, found, () => undefined)
    }
    undo.close()
    expect([...store.roles.keys(), ...store.policies.keys()]).toEqual([])
  }, 120_000)
})
