import type { Request } from '../../../model/format/request.ts'
import { CALLS, type LiveCall } from './calls.ts'
import { isPlain, writtenKey } from './conditionKeys.ts'
import { type LiveContext, liveContext, type Sent } from './liveContext.ts'

/** A request as a call on a server, with what it sends for the context that the request has. */
export interface Planned extends Sent {
  readonly call: LiveCall
  readonly bucket: string
  /** Empty for a call on a bucket. */
  readonly key: string
  /** The same for the same call. */
  readonly id: string
}

const BUCKET = 'arn:aws:s3:::'

/** The condition keys that a scenario's documents look at, and who asks. */
export interface Asking {
  readonly keys: Iterable<string>
  readonly of: Parameters<typeof liveContext>[3]
}

const NOTHING: Sent = { parameters: {}, headers: {} }

/**
 * Says a request as a call, or why no call asks for it. With `asking`, the request's context is made real for the keys that are looked at;
 * where a live request cannot have it, that is why. Without, no key is looked at.
 */
export function planned(
  { action, resource, context }: Request,
  actions: readonly string[],
  asking?: Asking,
): Planned | string {
  const name = action.toLowerCase()
  const call = Object.hasOwn(CALLS, name) && actions.includes(name) ? CALLS[name] : undefined
  if (call === undefined) return 'an action that no call here asks for'
  if (!resource.startsWith(BUCKET)) return 'a resource that is no bucket or object of the partition aws'
  const path = resource.slice(BUCKET.length)
  const slash = path.indexOf('/')
  const bucket = slash === -1 ? path : path.slice(0, slash)
  const key = slash === -1 ? '' : path.slice(slash + 1)
  if ((call.on === 'object') !== slash >= 0) return `${call.on === 'object' ? 'an object' : 'a bucket'} was expected`
  if (!isBucketName(bucket)) return 'a bucket name that S3 refuses'
  if (call.on === 'object' && !isPlainKey(key)) return 'an object key that clients or servers write otherwise'
  if (asking === undefined) return { call, bucket, key, id: `${name}\n${path}`, ...NOTHING }
  const live = liveContext(context, call, asking.keys, asking.of)
  const other = unlike(context, live)
  if (other !== undefined) return `a request whose ${writtenKey(other)} is not what a live one has`
  const { parameters, headers } = live
  return { call, bucket, key, parameters, headers, id: `${name}\n${path}\n${JSON.stringify([parameters, headers])}` }
}

/** A key whose wanted value is another than the call has. */
function unlike(wanted: Request['context'], { had }: LiveContext): string | undefined {
  const asked = new Map(Object.entries(wanted).map(([name, value]) => [name.toLowerCase(), value]))
  for (const [key, value] of had) if (asked.get(key) !== value) return key
  return undefined
}

function isBucketName(name: string): boolean {
  return /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(name) && !name.includes('..') && !/^[\d.]+$/.test(name)
}

/** Keys that are one and the same to every client and server on the way: no empty or dotted part, no control character. */
function isPlainKey(key: string): boolean {
  if (key === '' || Buffer.byteLength(key) > 512 || !key.isWellFormed()) return false
  if (key.split('/').some((part) => part === '' || part.trim() === '.' || part.trim() === '..')) return false
  return isPlain(key) && !key.includes('\\')
}
