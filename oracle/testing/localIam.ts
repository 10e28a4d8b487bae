import { afterAll, beforeAll, vi } from 'vitest'
import type { Evaluator } from '../../model/evaluator.ts'
import { referenceEvaluator } from '../../reference/referenceEvaluator.ts'
import { type ConnectionOptions, type IamConnection, openConnection } from '../client/iamConnection.ts'
import type { RunningServer } from '../serve/listen.ts'
import { startServer } from '../serve/startServer.ts'
import { emptyStore, type Store } from '../serve/store.ts'
import { evaluatorSimulator } from '../standIn/evaluatorSimulator.ts'

/** A local IAM for the tests of a file, and connections to it that are closed after them. */
export interface LocalIam {
  readonly store: Store
  readonly url: () => string
  readonly connect: (more?: Partial<ConnectionOptions>) => Promise<IamConnection>
}

export function localIam(evaluator: Evaluator = referenceEvaluator): LocalIam {
  const store = emptyStore('222233334444')
  const connections: IamConnection[] = []
  let server: RunningServer
  beforeAll(async () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIAEXAMPLE')
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'nothing')
    server = await startServer({ simulator: evaluatorSimulator(evaluator), store })
  })
  afterAll(async () => {
    for (const connection of connections) connection.close()
    vi.unstubAllEnvs()
    await server.close()
  })
  return {
    store,
    url: () => server.url,
    connect: async (more = {}) => {
      const { signal } = new AbortController()
      const options = { endpoint: server.url, region: 'us-east-1', rate: 10_000, signal, ...more }
      const connection = await openConnection(options)
      connections.push(connection)
      return connection
    },
  }
}
