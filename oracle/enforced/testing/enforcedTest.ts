import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, vi } from 'vitest'
import { suiteFor } from '../../../campaign/suiteFor.ts'
import type { Evaluator } from '../../../model/evaluator.ts'
import { referenceEvaluator } from '../../../reference/referenceEvaluator.ts'
import type { RunningServer } from '../../serve/listen.ts'
import { type Account, ON_THIS_MACHINE } from '../drive/account.ts'
import { openAws } from '../drive/awsConnection.ts'
import { Budget } from '../drive/budget.ts'
import { type EnforcedEvaluator, type EnforcedOptions, enforcedEvaluator } from '../enforcedEvaluator.ts'
import { EnforcedRecordings } from '../recordings/enforcedRecordings.ts'
import { ADMIN_KEY, type LocalAccount, localAccount } from './localAccount.ts'
import { type LocalAws, startLocalAws } from './startLocalAws.ts'

/** A small account on this machine, and what asks it. */
export interface EnforcedTest {
  readonly account: LocalAccount
  readonly url: string
  readonly run: Account
  readonly recordings: EnforcedRecordings
  readonly asking: (more?: Partial<EnforcedOptions>) => EnforcedEvaluator
}

interface Given extends Partial<Omit<LocalAws, 'account'>> {
  readonly maxCalls?: number
  readonly stop?: AbortSignal
}

/** Starts accounts for the tests of a file, which are gone after them. */
export function enforcedTests(): (given?: Given) => Promise<EnforcedTest> {
  const servers: RunningServer[] = []
  const folder = mkdtempSync(join(tmpdir(), 'enforced-'))
  const { verdicts } = suiteFor(referenceEvaluator.hello).referee
  beforeAll(() => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', ADMIN_KEY)
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'nothing')
  })
  afterAll(async () => {
    for (const server of servers) await server.close()
    vi.unstubAllEnvs()
    rmSync(folder, { recursive: true })
  })
  return async ({ evaluator = referenceEvaluator as Evaluator, maxCalls, stop, ...more } = {}) => {
    const account = localAccount()
    const server = await startLocalAws({ account, evaluator, ...more })
    servers.push(server)
    const common = { endpoint: server.url, region: 'us-east-1', rate: 10_000, answerMs: 2_000 }
    const never = new AbortController().signal
    const make = await openAws({ ...common, budget: new Budget(maxCalls), signal: stop ?? never })
    const undo = await openAws({ ...common, budget: new Budget(), signal: never })
    const patience = { attempts: 10, firstMs: 5, longestMs: 40 }
    const run: Account = {
      id: account.account,
      runId: `${'ab'.repeat(5)}${String(servers.length).padStart(2, '0')}`,
      secret: 'secret-of-the-run',
      make,
      undo,
      settling: { ...ON_THIS_MACHINE, gapMs: 1, longestMs: 2_000 },
      patience,
    }
    const recordings = new EnforcedRecordings(join(folder, String(servers.length)))
    return {
      account,
      url: server.url,
      run,
      recordings,
      asking: (options = {}) =>
        enforcedEvaluator({
          verdicts,
          publicPolicies: true,
          by: 'local',
          recordings,
          account: run,
          width: 4,
          ...options,
        }),
    }
  }
}
