import { InvalidInput } from '../standIn/scenarioFrom.ts'
import type { XmlValue } from './queryXml.ts'

const USUAL = 100
const MOST = 1_000

/** One page of a list as IAM answers it; the marker is the place of the first that did not fit. */
export function page<T>(
  all: readonly T[],
  { MaxItems, Marker }: { readonly MaxItems?: unknown; readonly Marker?: unknown },
): { readonly items: readonly T[]; readonly more: { readonly [name: string]: XmlValue } } {
  const size = MaxItems === undefined ? USUAL : Number(MaxItems)
  if (!Number.isInteger(size) || size < 1 || size > MOST) throw new InvalidInput(`MaxItems: expected 1 to ${MOST}`)
  const from = Marker === undefined ? 0 : Number(Buffer.from(String(Marker), 'base64url').toString('latin1'))
  if (!Number.isInteger(from) || from < 0 || from > all.length) throw new InvalidInput('Marker: not one of this server')
  const items = all.slice(from, from + size)
  const next = from + items.length
  if (next >= all.length) return { items, more: { IsTruncated: false } }
  return { items, more: { IsTruncated: true, Marker: Buffer.from(String(next), 'latin1').toString('base64url') } }
}
