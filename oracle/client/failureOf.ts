import { OracleUnavailable } from './oracleUnavailable.ts'

/** What was being done, for the sentence. */
interface Doing {
  readonly operation: string
  readonly endpoint?: string | undefined
  readonly region?: string | undefined
  readonly profile?: string | undefined
}

/** A failure as people are told of it, and whether it is an answer that could not be read, which may be had again. */
interface Failure {
  readonly error: unknown
  readonly unreadable: boolean
}

interface Thrown {
  readonly name?: string
  readonly code?: string
  readonly message?: string
  readonly $metadata?: { readonly httpStatusCode?: number }
  readonly $response?: { readonly statusCode?: number }
  readonly $retryable?: { readonly throttling?: boolean }
  readonly cause?: unknown
}

/**
 * Names what went wrong in a call: an OracleUnavailable with one sentence, or the service's own exception where it is an answer about
 * what was asked. Neither repeats anything of credentials.
 */
export function failureOf(thrown: unknown, doing: Doing): Failure {
  const error = (typeof thrown === 'object' && thrown !== null ? thrown : { message: String(thrown) }) as Thrown
  const told = [error.name ?? '', error.code ?? '', codeOf(error.cause)]
  const named = NAMED.find(({ names }) => told.some((word) => names.test(word)))
  const sentence = named?.say(error, doing) ?? textual(error, doing)
  if (sentence !== undefined) return { error: new OracleUnavailable(sentence), unreadable: false }
  const status = error.$metadata?.httpStatusCode ?? error.$response?.statusCode
  if (isAnswer(error)) return { error: thrown, unreadable: false }
  if (status !== undefined && status >= 500)
    return unavailable(`${where(doing)} answered ${doing.operation} with status ${status}, again and again: try later`)
  if (status !== undefined && status >= 300)
    return unavailable(
      `${where(doing)} answered ${doing.operation} with status ${status} and nothing that IAM says: check --endpoint-url`,
    )
  const why = `${where(doing)} answered ${doing.operation} with something that is not IAM's XML, or cut off: check --endpoint-url`
  return { error: new OracleUnavailable(why), unreadable: true }
}

function unavailable(sentence: string): Failure {
  return { error: new OracleUnavailable(sentence), unreadable: false }
}

/** An exception that the service itself told, by a code of its own. */
function isAnswer({ name = '', $metadata }: Thrown): boolean {
  const status = $metadata?.httpStatusCode
  return status !== undefined && status >= 400 && ANSWERS.test(name)
}

/** Codes by which IAM answers what was asked, rather than whoever asks. */
const ANSWERS =
  /^(InvalidInput|NoSuchEntity|EntityAlreadyExists|DeleteConflict|MalformedPolicyDocument|LimitExceeded|UnmodifiableEntity|ConcurrentModification|ValidationError|EntityTemporarilyUnmodifiable|ServiceFailure|PolicyEvaluation|InvalidAction|RequestEntityTooLarge)(Exception)?$/

interface Named {
  readonly names: RegExp
  readonly say: (error: Thrown, doing: Doing) => string | undefined
}

const NAMED: readonly Named[] = [
  {
    names: /^(ExpiredToken|RequestExpired|TokenRefreshRequired|TokenProviderError)/,
    say: () => 'the AWS credentials have expired: renew them, with `aws sso login` or as they were made',
  },
  {
    names: /^CredentialsProviderError$/,
    say: (_, { profile }) =>
      profile === undefined
        ? 'no AWS credentials were found: set AWS_PROFILE or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or give --profile'
        : `no AWS credentials were found for the profile ${JSON.stringify(profile)}: check --profile and the AWS configuration files`,
  },
  {
    names: /^(InvalidClientTokenId|UnrecognizedClient|InvalidAccessKeyId|AuthFailure|MissingAuthenticationToken)/,
    say: (_, doing) =>
      `${where(doing)} does not know these AWS credentials: they were revoked, or belong to another partition than the region's`,
  },
  {
    names: /^(SignatureDoesNotMatch|IncompleteSignature|InvalidSignature)/,
    say: ({ message = '' }, doing) =>
      /region/i.test(message)
        ? `${where(doing)} is not in that region: check --region and --endpoint-url`
        : `${where(doing)} does not accept the signature: check the secret access key, and the clock of this machine`,
  },
  {
    names: /^(AccessDenied|UnauthorizedOperation|AuthorizationError|NotAuthorized)/,
    say: ({ message = '' }, { operation }) =>
      `the credentials may not call ${actionIn(message) ?? `iam:${operation}`}: allow it (\`oracle policy\` prints the least that is needed)`,
  },
  {
    names: /^(Throttl|TooManyRequests|RequestLimitExceeded|RequestThrottled|SlowDown|BandwidthLimitExceeded)/,
    say: (_, doing) => `${where(doing)} kept throttling ${doing.operation}: give a lower --rate, or try later`,
  },
  {
    names: /^(ENOTFOUND|EAI_AGAIN|EAI_FAIL|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL)$/,
    say: ({ code, cause }, doing) =>
      `${where(doing)} cannot be reached (${code ?? codeOf(cause)}): check the network, --endpoint-url and --region`,
  },
  {
    names: /^AnswerTooLong$/,
    say: (_, doing) =>
      `${where(doing)} answered ${doing.operation} with something that does not end: check --endpoint-url`,
  },
  {
    names: /^(ETIMEDOUT|TimeoutError|ESOCKETTIMEDOUT)$/,
    say: (_, doing) => `${where(doing)} did not answer ${doing.operation} in time: check the network, or try later`,
  },
  {
    names: /^(ECONNRESET|EPIPE|ECONNABORTED|UND_ERR_SOCKET)$/,
    say: (_, doing) =>
      `${where(doing)} kept closing the connection on ${doing.operation}: check the network, or try later`,
  },
  {
    names: /CERT|TLS|SSL|EPROTO|SELF_SIGNED/,
    say: ({ code = 'TLS' }, doing) =>
      `the certificate of ${where(doing)} is not accepted (${code}): check --endpoint-url`,
  },
]

/** Failures that the SDK tells by their text alone. */
function textual({ message = '', name }: Thrown, doing: Doing): string | undefined {
  if (/Region is missing/i.test(message)) return 'no AWS region is set: give --region, or set AWS_REGION'
  if (/socket hang up/i.test(message))
    return `${where(doing)} kept closing the connection on ${doing.operation}: check the network, or try later`
  if (/valid hostname|hostname component|Invalid (Configuration|region)/i.test(message) || name === 'EndpointError')
    return `there is no AWS region ${JSON.stringify(doing.region ?? '')}: check --region`
  if (/Could not resolve credentials|Profile .* (could not be found|is not valid)/i.test(message))
    return `no AWS credentials were found${doing.profile === undefined ? '' : ` for the profile ${JSON.stringify(doing.profile)}`}: check --profile and the AWS configuration files`
  return undefined
}

function where({ endpoint, region }: Doing): string {
  if (endpoint !== undefined) return `the endpoint ${hostOf(endpoint)}`
  return region === undefined ? 'IAM' : `IAM of region ${region}`
}

/** Without what may stand in an address beside the host: a user, a password, a token. */
function hostOf(endpoint: string): string {
  return URL.canParse(endpoint) ? new URL(endpoint).host : 'given'
}

function actionIn(message: string): string | undefined {
  return /not authorized to perform:? ([a-z0-9-]{1,40}:[A-Za-z]{1,100})/.exec(message)?.[1]
}

function codeOf(cause: unknown): string {
  const code = (cause as { readonly code?: unknown } | undefined)?.code
  return typeof code === 'string' ? code : ''
}
