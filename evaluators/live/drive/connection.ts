import type { S3 } from '@aws-sdk/client-s3'
import type { STS } from '@aws-sdk/client-sts'
import type { Credentials } from '../server/credentials.ts'
import type { Decoy } from './decoys.ts'
import type { Sent } from './liveContext.ts'

/** A server as its clients know it. */
export interface LiveEndpoint {
  readonly url: string
  readonly region: string
  /** Of whoever may do everything there. */
  readonly credentials: Credentials
}

/** Ways to a server, signed by whom one likes. The SDK is loaded when it is opened. */
export interface Connection {
  readonly endpoint: LiveEndpoint
  /** As whoever may do everything. */
  readonly root: S3
  /** Unsigned without credentials. With headers of the caller's own, in place of the SDK's, and further parameters. */
  readonly s3: (credentials: Credentials | undefined, headers?: Sent['headers'], query?: Decoy['query']) => S3
  readonly sts: (credentials: Credentials) => STS
  /** Counts the requests of another client along. */
  readonly counted: <Client extends { readonly middlewareStack: Countable }>(client: Client) => Client
  /** Requests sent so far. */
  readonly requests: () => number
  readonly close: () => void
}

/** Connections at most; a world asks all that it can at once. */
const SOCKETS = 32
const ANSWER_MS = 20_000
/** A client that leaves requests as they are. */
const UNSIGNED = {
  credentials: { accessKeyId: 'nobody', secretAccessKey: 'nobody' },
  signer: { sign: async <Request>(request: Request): Promise<Request> => request },
}

export async function openConnection(endpoint: LiveEndpoint): Promise<Connection> {
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true'
  const [{ S3 }, { STS }, { Agent }] = await Promise.all([
    import('@aws-sdk/client-s3'),
    import('@aws-sdk/client-sts'),
    import('node:http'),
  ])
  const agents = { httpAgent: new Agent({ keepAlive: true, maxSockets: SOCKETS }) }
  let requests = 0
  const silent = (): void => undefined
  const config = {
    endpoint: endpoint.url,
    region: endpoint.region,
    // For connections that break: a refusal is an answer, and is not asked for again.
    maxAttempts: 4,
    requestHandler: { ...agents, requestTimeout: ANSWER_MS, throwOnRequestTimeout: true },
    // What the SDK has to say may hold what was sent.
    logger: { trace: silent, debug: silent, info: silent, warn: silent, error: silent },
  }
  const counted = <Client extends { readonly middlewareStack: Countable }>(client: Client): Client => {
    client.middlewareStack.add(
      (next) => (given) => {
        requests++
        return next(given)
      },
      { step: 'finalizeRequest', name: 'counted' },
    )
    return client
  }
  const s3 = (credentials: Credentials | undefined, headers: Sent['headers'] = {}, query: Decoy['query'] = {}): S3 =>
    withExtras(
      { headers, query },
      counted(
        new S3({
          ...config,
          ...(credentials === undefined ? UNSIGNED : { credentials }),
          forcePathStyle: true,
          requestChecksumCalculation: 'WHEN_REQUIRED',
          responseChecksumValidation: 'WHEN_REQUIRED',
          followRegionRedirects: false,
        }),
      ),
    )
  return {
    endpoint,
    root: s3(endpoint.credentials),
    s3,
    sts: (credentials) => counted(new STS({ ...config, credentials })),
    counted,
    requests: () => requests,
    close: () => agents.httpAgent.destroy(),
  }
}

/** After the SDK has written its own headers, and before they are signed. */
function withExtras(extras: Decoy, client: S3): S3 {
  if (Object.keys(extras.headers).length + Object.keys(extras.query).length > 0)
    client.middlewareStack.add(
      (next) => (given) => {
        const { request } = given as { readonly request: { headers: object; query?: object } }
        Object.assign(request.headers, extras.headers)
        request.query = { ...request.query, ...extras.query }
        return next(given)
      },
      { step: 'build', priority: 'low', name: 'extras' },
    )
  return client
}

/** The one thing that is done to a client's stack. */
interface Countable {
  add(
    middleware: <Given, Answer>(next: (given: Given) => Promise<Answer>) => (given: Given) => Promise<Answer>,
    options: { readonly step: 'finalizeRequest'; readonly name: string },
  ): void
}
