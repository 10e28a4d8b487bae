import type { Request } from '../../../model/format/request.ts'
import { CALLS, type LiveCall } from './calls.ts'

/** A request as a call on a server. */
export interface Planned {
  readonly call: LiveCall
  readonly bucket: string
  /** Empty for a call on a bucket. */
  readonly key: string
  /** The same for the same call. */
  readonly id: string
}

const BUCKET = 'arn:aws:s3:::'

/** Says a request as a call, or why no call asks for it. */
export function planned({ action, resource }: Request, actions: readonly string[]): Planned | string {
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
  return { call, bucket, key, id: `${name}\n${path}` }
}

function isBucketName(name: string): boolean {
  return /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(name) && !name.includes('..') && !/^[\d.]+$/.test(name)
}

/** Keys that are one and the same to every client and server on the way: no empty or dotted part, no control character. */
function isPlainKey(key: string): boolean {
  if (key === '' || Buffer.byteLength(key) > 512 || !key.isWellFormed()) return false
  if (key.split('/').some((part) => part === '' || part.trim() === '.' || part.trim() === '..')) return false
  return !hasControls(key) && !key.includes('\\')
}

function hasControls(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) < 0x20 || text.charCodeAt(at) === 0x7f) return true
  return false
}
