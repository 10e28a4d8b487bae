import { setMaxListeners } from 'node:events'
import type { IAM } from '@aws-sdk/client-iam'
import type { S3 } from '@aws-sdk/client-s3'
import type { STS } from '@aws-sdk/client-sts'
import { codeOf } from '../../../evaluators/live/drive/codeOf.ts'
import type { Credentials } from '../../../evaluators/live/server/credentials.ts'
import { BudgetSpent } from '../../client/budgetSpent.ts'
import { failureOf } from '../../client/failureOf.ts'
import { limited } from '../../client/limited.ts'
import { OracleUnavailable } from '../../client/oracleUnavailable.ts'
import { tokenBucket } from '../../client/tokenBucket.ts'
import type { Budget } from './budget.ts'

/** Where to ask. What is absent comes from the SDK's own chain: environment, shared files, metadata services. */
export interface AwsOptions {
  /** Of a stand-in on this machine, for all three services. */
  readonly endpoint?: string | undefined
  readonly region?: string | undefined
  readonly profile?: string | undefined
  /** Calls of IAM and STS a second, attempts included. */
  readonly rate: number
  readonly budget: Budget
  readonly answerMs?: number | undefined
  readonly signal: AbortSignal
  /** Whether buckets of other regions are asked there; else a call on one fails. */
  readonly anyRegion?: boolean
}

type SendOptions = { readonly abortSignal: AbortSignal }
type Send<Client, T> = (client: Client, options: SendOptions) => Promise<T>

/**
 * Ways to IAM, STS and S3 of one account, with the user's credentials or a session's. Calls reject with OracleUnavailable where the service cannot be
 * asked, with BudgetSpent, with the signal's reason, or with the service's own exception.
 */
export interface AwsConnection {
  /** As the oracle's rooms for roles know it. */
  readonly call: <T>(operation: string, send: Send<IAM, T>) => Promise<T>
  readonly sts: <T>(operation: string, send: Send<STS, T>, credentials?: Credentials) => Promise<T>
  readonly s3: <T>(operation: string, send: Send<S3, T>) => Promise<T>
  /** For calls whose refusal is an answer; the user's own where no credentials are given. */
  readonly client: (credentials?: Credentials) => S3
  readonly origin: () => Promise<{ readonly region: string; readonly sdk: string }>
  readonly signal: AbortSignal
  readonly close: () => void
}

const ATTEMPTS = 8
const LONGEST_ANSWER = 4 * 1024 * 1024
const CONNECT_MS = 5_000
const ANSWER_MS = 30_000

/** Opens a connection; nothing is sent before the first call. */
export async function openAws(options: AwsOptions): Promise<AwsConnection> {
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true'
  setMaxListeners(0, options.signal)
  const [{ IAM }, { STS }, { S3 }] = await Promise.all([
    import('@aws-sdk/client-iam'),
    import('@aws-sdk/client-sts'),
    import('@aws-sdk/client-s3'),
  ])
  const config = configOf(options)
  const token = tokenBucket(options.rate, options.signal)
  const open = <Client extends Stacked>(client: Client, paced: boolean): Client => {
    client.middlewareStack.addRelativeTo(
      (next) => async (given) => {
        checkHost(given, options)
        options.budget.take()
        if (paced) await token()
        return next(given)
      },
      { relation: 'after', toMiddleware: 'retryMiddleware', name: 'manners' },
    )
    client.middlewareStack.addRelativeTo(
      (next) => async (given) => {
        const answer = await next(given)
        const response = (answer as { response: { body?: unknown } }).response
        response.body = limited(response.body, LONGEST_ANSWER)
        return answer
      },
      { relation: 'after', toMiddleware: 'deserializerMiddleware', name: 'short' },
    )
    return client
  }
  const s3Config = {
    ...config,
    forcePathStyle: options.endpoint !== undefined,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    followRegionRedirects: options.anyRegion === true,
  } as const
  const as = (credentials?: Credentials) => (credentials === undefined ? {} : { credentials })
  const own = { iam: open(new IAM(config), true), sts: open(new STS(config), true), s3: open(new S3(s3Config), false) }
  const told = async <T>(service: string, operation: string, send: () => Promise<T>): Promise<T> => {
    try {
      return await send()
    } catch (thrown) {
      if (options.signal.aborted || thrown instanceof BudgetSpent || thrown instanceof OracleUnavailable) throw thrown
      throw failed(thrown, service, operation, options)
    }
  }
  const given = { abortSignal: options.signal }
  const others: { destroy: () => void }[] = []
  const other = <Client extends { destroy: () => void }>(client: Client): Client => {
    others.push(client)
    return client
  }
  return {
    call: (operation, send) => told('iam', operation, () => send(own.iam, given)),
    sts: (operation, send, credentials) => {
      const sts = credentials === undefined ? own.sts : other(open(new STS({ ...config, ...as(credentials) }), true))
      return told('sts', operation, () => send(sts, given))
    },
    s3: (operation, send) => told('s3', operation, () => send(own.s3, given)),
    client: (credentials) =>
      credentials === undefined ? own.s3 : other(open(new S3({ ...s3Config, ...as(credentials) }), false)),
    origin: async () => {
      const agent = await own.s3.config.defaultUserAgentProvider()
      return { region: await own.s3.config.region(), sdk: agent[0]?.[1] ?? 'unknown' }
    },
    signal: options.signal,
    close: () => {
      for (const client of [...Object.values(own), ...others]) client.destroy()
    },
  }
}

/** Hosts of AWS, of whichever partition. */
const OF_AWS = /\.(amazonaws\.com(\.cn)?|api\.aws)$/

/**
 * That whoever answers as AWS is AWS: the SDK's own configuration may lead elsewhere, and a stand-in's answers would count as evidence. Throws an
 * OracleUnavailable before anything is sent.
 */
function checkHost(given: unknown, { endpoint }: AwsOptions): void {
  const { hostname = '' } = (given as { readonly request?: { readonly hostname?: string } }).request ?? {}
  if (endpoint !== undefined || OF_AWS.test(hostname)) return
  throw new OracleUnavailable(
    `the configuration of AWS leads to ${JSON.stringify(hostname)}, which is not AWS's: take AWS_ENDPOINT_URL or endpoint_url out of it, or name the stand-in as endpoint`,
  )
}

interface Stacked {
  readonly middlewareStack: {
    addRelativeTo(
      middleware: <Given, Answer>(next: (given: Given) => Promise<Answer>) => (given: Given) => Promise<Answer>,
      where: { readonly relation: 'after'; readonly toMiddleware: string; readonly name: string },
    ): void
  }
}

/** Codes by which a service tells of whoever asks, or of itself, and not of what was asked. */
const NO_ANSWER =
  /^(Expired|RequestExpired|Token|InvalidToken|InvalidClientTokenId|UnrecognizedClient|InvalidAccessKeyId|AuthFailure|Signature|InvalidSignature|IncompleteSignature|Throttl|TooManyRequests|RequestLimitExceeded|SlowDown|ServiceUnavailable|InternalError|InternalFailure|RequestTimeout)/

function failed(thrown: unknown, service: string, operation: string, options: AwsOptions): unknown {
  const code = codeOf(thrown)
  const status = (thrown as { readonly $metadata?: { readonly httpStatusCode?: number } }).$metadata?.httpStatusCode
  if (/^(AccessDenied|Unauthorized|NotAuthorized)/.test(code))
    return Object.assign(
      new OracleUnavailable(
        `the credentials may not call ${service}:${operation}: allow it (\`oracle policy --enforced\` prints the least that is needed)`,
      ),
      { denied: true },
    )
  if (code !== '' && status !== undefined && status >= 400 && status < 500 && !NO_ANSWER.test(code)) return thrown
  const { endpoint, region, profile } = options
  return failureOf(thrown, { operation: `${service}:${operation}`, endpoint, region, profile }).error
}

/** Whether the service refused a call for want of permission, which passes where what would allow it is young. */
export function isDenied(thrown: unknown): boolean {
  return thrown instanceof OracleUnavailable && (thrown as { denied?: unknown }).denied === true
}

function configOf({ endpoint, region, profile, answerMs = ANSWER_MS }: AwsOptions) {
  const silent = (): void => undefined
  return {
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(region === undefined ? {} : { region }),
    ...(profile === undefined ? {} : { profile }),
    retryMode: 'standard',
    maxAttempts: ATTEMPTS,
    requestHandler: {
      connectionTimeout: CONNECT_MS,
      requestTimeout: answerMs,
      throwOnRequestTimeout: true,
      socketTimeout: answerMs,
    },
    // What the SDK has to say may hold what was sent.
    logger: { trace: silent, debug: silent, info: silent, warn: silent, error: silent },
  }
}
