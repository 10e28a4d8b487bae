import type { Principal } from '../../../model/format/principal.ts'

/** What is known of whoever makes the calls, before any is made. */
export interface Client {
  /** Whether it speaks TLS with the server. */
  readonly secure: boolean
  /** As the server sees it, where that is certain. */
  readonly address: string | undefined
}

/** A parameter of S3's listings as its SDK and as AWS's CLI name it. */
export type Parameter = 'Prefix' | 'Delimiter' | 'MaxKeys'

/** For a value that a live request has and nobody knows beforehand. */
export const UNKNOWN = Symbol('unknown')

/** Where a live request has the value of a condition key from. */
type Source =
  /** From what the client is; undefined where AWS says that the key is absent. */
  | { readonly from: 'client'; readonly value: (client: Client, principal: Principal) => string | undefined | symbol }
  /** From a parameter of the calls that carry it; absent without. */
  | { readonly from: 'parameter'; readonly parameter: Parameter; readonly query: string; readonly option: string }
  /** From a header that the client writes; `always` is sent where a request has it in any case. */
  | { readonly from: 'header'; readonly header: string; readonly always?: string }

export type ConditionKey = Source & {
  /** As AWS writes it. */
  readonly name: string
  /** Values that arrive as they were written. */
  readonly fits: (value: string) => boolean
}

const LOOPBACK = ['127.0.0.1', '[::1]']

/** What the client of a server is to it. An address is certain only on loopback. */
export function clientOf(url: string): Client {
  const { protocol, hostname } = new URL(url)
  return {
    secure: protocol === 'https:',
    address: LOOPBACK.includes(hostname) ? hostname.replaceAll(/[[\]]/g, '') : undefined,
  }
}

/** The name of an IAM user, without its path. */
export function userNameOf({ arn = '' }: Principal): string {
  return arn.slice(arn.lastIndexOf('/') + 1)
}

const inQuery = (value: string): boolean =>
  value !== '' && value.length <= 512 && value.isWellFormed() && isPlain(value)
/** Nothing that a client, a proxy or a signature would trim or fold. */
export const isHeaderValue = (value: string): boolean =>
  /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(value) && value.length <= 512 && !value.includes('  ')
const isCount = (value: string): boolean => /^\d{1,3}$/.test(value) && String(Number(value)) === value
const any = (): boolean => true

/**
 * The condition keys whose values a live request truly has: the client decides them, or knows them for sure. Who has which, and on which
 * actions, is told by AWS (IAM User Guide, "AWS global condition context keys"; Service Authorization Reference, "Condition keys
 * for Amazon S3"). Left out: s3:x-amz-acl and s3:RequestObjectTag of an upload, as those
 * headers ask for a second permission; times, ages and user ids, which nobody knows before the call.
 */
const PRINCIPAL_TYPES: { readonly [type in Principal['type']]?: string } = {
  AssumedRole: 'AssumedRole',
  IAMUser: 'User',
  Anonymous: 'Anonymous',
}

const ROWS: readonly ConditionKey[] = [
  {
    name: 'aws:SecureTransport',
    from: 'client',
    value: ({ secure }) => String(secure),
    fits: any,
  },
  { name: 'aws:SourceIp', from: 'client', value: ({ address }) => address ?? UNKNOWN, fits: any },
  // The SDK and the commands that are printed sign in the Authorization header; what an unsigned request has, no document says.
  {
    name: 's3:authType',
    from: 'client',
    value: (_, { type }) => (type === 'Anonymous' ? UNKNOWN : 'REST-HEADER'),
    fits: any,
  },
  {
    name: 's3:signatureversion',
    from: 'client',
    value: (_, { type }) => (type === 'Anonymous' ? UNKNOWN : 'AWS4-HMAC-SHA256'),
    fits: any,
  },
  // KEY-12: a role session has none. A user is made under the name that its scenario has.
  {
    name: 'aws:username',
    from: 'client',
    value: (_, principal) => (principal.type === 'IAMUser' ? userNameOf(principal) : undefined),
    fits: any,
  },
  // KEY-13.
  {
    name: 'aws:PrincipalType',
    from: 'client',
    value: (_, { type }) => PRINCIPAL_TYPES[type] ?? UNKNOWN,
    fits: any,
  },
  {
    name: 'aws:UserAgent',
    from: 'header',
    header: 'user-agent',
    always: 'assume-nothing',
    fits: isHeaderValue,
  },
  { name: 'aws:Referer', from: 'header', header: 'referer', fits: isHeaderValue },
  {
    name: 's3:prefix',
    from: 'parameter',
    parameter: 'Prefix',
    query: 'prefix',
    option: '--prefix',
    fits: inQuery,
  },
  {
    name: 's3:delimiter',
    from: 'parameter',
    parameter: 'Delimiter',
    query: 'delimiter',
    option: '--delimiter',
    fits: inQuery,
  },
  {
    name: 's3:max-keys',
    from: 'parameter',
    parameter: 'MaxKeys',
    query: 'max-keys',
    option: '--max-keys',
    fits: isCount,
  },
]

/** By name, in lower case. */
export const CONDITION_KEYS: ReadonlyMap<string, ConditionKey> = new Map(
  ROWS.map((row) => [row.name.toLowerCase(), row]),
)

/** As AWS writes a key that stands in lower case, where it is one of these. */
export function writtenKey(key: string): string {
  return CONDITION_KEYS.get(key)?.name ?? key
}

/** Whether the text has no control character. */
export function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) < 0x20 || text.charCodeAt(at) === 0x7f) return false
  return true
}
