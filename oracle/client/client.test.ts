import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { referenceEvaluator } from '../../reference/referenceEvaluator.ts'
import type { RunningServer } from '../serve/listen.ts'
import { startServer } from '../serve/startServer.ts'
import { emptyStore } from '../serve/store.ts'
import { evaluatorSimulator } from '../standIn/evaluatorSimulator.ts'
import { awsSimulator } from './awsSimulator.ts'
import { BudgetSpent } from './budgetSpent.ts'
import { type IamConnection, openConnection } from './iamConnection.ts'
import { NotForPrincipals, principalSimulator } from './principalSimulator.ts'
import type { PrincipalSource } from './principalSource.ts'

const store = emptyStore('222233334444')
let server: RunningServer
beforeAll(async () => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIAEXAMPLE')
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'nothing')
  server = await startServer({ simulator: evaluatorSimulator(referenceEvaluator), store })
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await server.close()
})

const { signal } = new AbortController()
const connections: IamConnection[] = []
afterAll(() => {
  for (const connection of connections) connection.close()
})
const connect = async (more: object = {}): Promise<IamConnection> => {
  const connection = await openConnection({ endpoint: server.url, region: 'us-east-1', rate: 1_000, signal, ...more })
  connections.push(connection)
  return connection
}
const allow = (Action: string, Resource = '*'): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: { Effect: 'Allow', Action, Resource } })
const question = {
  PolicyInputList: [allow('s3:Get*')],
  ActionNames: ['s3:GetObject', 's3:PutObject'],
  ResourceArns: ['arn:aws:s3:::b/k'],
}

describe('awsSimulator', () => {
  it('gives the results of every page', async () => {
    const connection = await connect()
    const ActionNames = Array.from({ length: 250 }, (_, at) => `s3:Get${at}`)
    const results = await awsSimulator(connection).simulateCustomPolicy({ ...question, ActionNames })
    expect(results.map(({ EvalActionName }) => EvalActionName)).toEqual(ActionNames)
    expect(connection.calls()).toBe(3)
  })

  it('makes no more calls than it may', async () => {
    const connection = await connect({ maxCalls: 1 })
    const simulator = awsSimulator(connection)
    await simulator.simulateCustomPolicy(question)
    await expect(simulator.simulateCustomPolicy(question)).rejects.toBeInstanceOf(BudgetSpent)
    expect(connection.calls()).toBe(1)
  })

  it('passes on what IAM says of a question', async () => {
    const wrong = { ...question, PolicyInputList: ['no json'] }
    await expect(awsSimulator(await connect()).simulateCustomPolicy(wrong)).rejects.toMatchObject({
      name: 'InvalidInputException',
    })
  })
})

describe('principalSimulator', () => {
  const arn = 'arn:aws:iam::222233334444:role/Mine'
  const source = (given: { identity: readonly string[]; boundary?: string }[]): PrincipalSource => ({
    own: { identity: [] },
    names: new Map([
      ['222233334444', '999988887777'],
      ['Mine', 'role-1'],
    ]),
    lend: async (documents) => {
      given.push(documents)
      return documents.identity.length > 1
        ? { cannot: 'too many' }
        : { arn, give: documents, release: async () => void given.push({ identity: ['released'] }) }
    },
    close: async () => undefined,
  })

  it('asks about the principal that has the documents, real names on the way out only', async () => {
    store.roles.set('Mine', {
      name: 'Mine',
      path: '/',
      id: 'AROA',
      trust: '{}',
      created: '',
      boundary: undefined,
      tags: new Map(),
      inline: new Map(),
      attached: new Set(),
    })
    const given: { identity: readonly string[] }[] = []
    const results = await principalSimulator(await connect(), source(given)).simulateCustomPolicy({
      PolicyInputList: [allow('sqs:*', 'arn:aws:sqs:us-east-1:999988887777:q')],
      ActionNames: ['sqs:SendMessage'],
      ResourceArns: ['arn:aws:sqs:us-east-1:999988887777:q'],
    })
    expect(given).toEqual([
      { identity: [allow('sqs:*', 'arn:aws:sqs:us-east-1:222233334444:q')] },
      { identity: ['released'] },
    ])
    expect(results[0]?.EvalDecision).toBe('allowed')
    expect(JSON.stringify(results)).toContain('999988887777')
    expect(JSON.stringify(results)).not.toContain('222233334444')
  })

  it.each([
    [{ PolicyInputList: [allow('*'), allow('s3:*')] }, /too many/],
    [{ OrderedOrganizationPolicyInputList: [] }, /service control policies/],
  ])('says what it cannot ask: %j', async (more, why) => {
    const asked = principalSimulator(await connect(), source([])).simulateCustomPolicy({ ...question, ...more })
    await expect(asked).rejects.toSatisfy((error) => error instanceof NotForPrincipals && why.test(error.message))
  })
})
