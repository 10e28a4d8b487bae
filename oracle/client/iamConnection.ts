import { setMaxListeners } from 'node:events'
import type { IAM, IAMClientConfig } from '@aws-sdk/client-iam'
import { BudgetSpent } from './budgetSpent.ts'
import { failureOf } from './failureOf.ts'
import { limited } from './limited.ts'
import { tokenBucket } from './tokenBucket.ts'

/** Where to ask, and how much. What is absent comes from the SDK's own chain: environment, shared files, metadata services. */
export interface ConnectionOptions {
  readonly endpoint?: string | undefined
  readonly region?: string | undefined
  readonly profile?: string | undefined
  /** Calls a second, attempts included. */
  readonly rate: number
  /** Calls at most, attempts included. */
  readonly maxCalls?: number | undefined
  /** Milliseconds that an answer may take. */
  readonly answerMs?: number | undefined
  readonly signal: AbortSignal
}

/** What each call gets beside its input. */
type SendOptions = { readonly abortSignal: AbortSignal }

/** A way to IAM, on which every call passes rate limit, budget and retries. */
export interface IamConnection {
  /**
   * Makes a call. Rejects with OracleUnavailable where IAM cannot be asked, with BudgetSpent, with the signal's reason, or with the
   * service's own exception where it answered that (`InvalidInputException`, `NoSuchEntityException`, …).
   */
  readonly call: <T>(operation: string, send: (iam: IAM, options: SendOptions) => Promise<T>) => Promise<T>
  /** Attempts made so far. */
  readonly calls: () => number
  /** Where answers come from, and through which version of the SDK. */
  readonly origin: () => Promise<Origin>
  readonly close: () => void
}

/** What is noted beside every answer. */
export interface Origin {
  readonly region: string
  readonly sdk: string
}

const ATTEMPTS = 8
/** How often an answer that cannot be read is asked for again: a connection may break in the middle of one. */
const UNREADABLE = 3
/** Bytes: a page has at most 1,000 results, of a few hundred bytes each but for long names. */
const LONGEST_ANSWER = 32 * 1024 * 1024
const CONNECT_MS = 5_000
const ANSWER_MS = 30_000

/** Opens a connection; nothing is sent before the first call. The SDK is loaded here, as it takes more than half a second. */
export async function openConnection(options: ConnectionOptions): Promise<IamConnection> {
  // Said to users of this package it would only puzzle them: which Node is supported is said in its own package.json.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true'
  // Each call in flight listens, and there are many.
  setMaxListeners(0, options.signal)
  const { IAM } = await import('@aws-sdk/client-iam')
  const iam = new IAM(configOf(options))
  const token = tokenBucket(options.rate, options.signal)
  let calls = 0
  const manners =
    <Given, Answer>(next: (given: Given) => Promise<Answer>) =>
    async (given: Given): Promise<Answer> => {
      if (calls >= (options.maxCalls ?? Number.POSITIVE_INFINITY))
        throw new BudgetSpent(`${options.maxCalls} calls were made (--max-calls)`)
      calls++
      await token()
      return next(given)
    }
  // After the retries: each attempt is a call to whoever counts them.
  iam.middlewareStack.addRelativeTo(manners, { relation: 'after', toMiddleware: 'retryMiddleware', name: 'manners' })
  const short =
    <Given, Answer extends { response: unknown }>(next: (given: Given) => Promise<Answer>) =>
    async (given: Given): Promise<Answer> => {
      const answer = await next(given)
      const response = answer.response as { body?: unknown }
      response.body = limited(response.body, LONGEST_ANSWER)
      return answer
    }
  // Before the answer is read: nearer to the wire than what reads it.
  iam.middlewareStack.addRelativeTo(short, { relation: 'after', toMiddleware: 'deserializerMiddleware', name: 'short' })
  const call: IamConnection['call'] = async (operation, send) => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await send(iam, { abortSignal: options.signal })
      } catch (thrown) {
        if (options.signal.aborted || thrown instanceof BudgetSpent) throw thrown
        const failure = failureOf(thrown, { ...options, operation })
        if (!failure.unreadable || attempt >= UNREADABLE) throw failure.error
      }
    }
  }
  const origin = async (): Promise<Origin> => {
    const agent = await iam.config.defaultUserAgentProvider()
    return { region: await iam.config.region(), sdk: agent[0]?.[1] ?? 'unknown' }
  }
  return { call, calls: () => calls, origin, close: () => iam.destroy() }
}

function configOf({ endpoint, region, profile, answerMs = ANSWER_MS }: ConnectionOptions): IAMClientConfig {
  const silent = (): void => undefined
  return {
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(region === undefined ? {} : { region }),
    ...(profile === undefined ? {} : { profile }),
    retryMode: 'adaptive',
    maxAttempts: ATTEMPTS,
    requestHandler: {
      connectionTimeout: CONNECT_MS,
      requestTimeout: answerMs,
      // Without it the SDK only warns, and waits for ever; the other is for answers that stop in their middle.
      throwOnRequestTimeout: true,
      socketTimeout: answerMs,
    },
    // What the SDK has to say may hold what was sent.
    logger: { trace: silent, debug: silent, info: silent, warn: silent, error: silent },
  }
}
