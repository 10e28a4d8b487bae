import type { ContextValue } from '../../model/format/request.ts'
import type { Random } from '../random.ts'
import { swapCase } from '../world/names.ts'
import { dateEdges, numberEdges, rangeOf } from '../world/values.ts'
import type { ConditionUse, PlannedKey, World } from '../world/world.ts'

/** A value of the key at the edge of a condition on it; undefined for the key's absence. */
export function contextEdge(random: Random, world: World, use: ConditionUse): ContextValue | undefined {
  const { key, value } = use
  if (!key.pinned && random.percent(18)) return undefined
  if (world.odd > 0 && random.percent(world.odd)) return random.pick(ODD)
  if (use.referred && key.type === 'string' && !key.multi && random.percent(25)) return random.pick(LIVE_ELSEWHERE)
  const moved = random.percent(25) ? random.pick(key.values) : edgeOf(random, key, value)
  if (!key.multi) return moved
  if (!key.filled && random.percent(15)) return [] // COND-07, COND-08
  switch (random.below(4)) {
    case 0:
      return [moved]
    case 1:
      return [moved, random.pick(key.values)]
    case 2:
      return key.home === undefined ? [moved] : [...key.home, moved]
    default:
      return [...key.values.slice(0, 3)]
  }
}

/** Values that cannot be read as their type, empty ones (UNSP-14, CONT-24), text beyond the BMP (UNSP-06). */
const ODD: readonly ContextValue[] = [
  '',
  [''],
  [],
  'ten',
  'not an arn',
  '::ffff:203.0.113.7',
  '010.0.0.5',
  '2026',
  '2026-01-01',
  'YES',
  '🦊',
  'a\nb',
  ['one'],
  ['data', 'Data'],
]

function edgeOf(random: Random, key: PlannedKey, value: string): string {
  switch (key.type) {
    case 'numeric': {
      // COND-33: no number, so it meets no operator; were it read as 0, it would.
      if (!key.readable && !key.multi && random.percent(20)) return ''
      const edges = isNumber(value) ? numberEdges(value) : undefined
      return random.percent(20) && edges !== undefined ? edges.near : edgeOrAny(random, key, edges, value)
    }
    case 'date': {
      const own = inSpellingOf(key, value)
      const edge = edgeOrAny(random, key, dateEdges(own), own)
      return random.percent(12) ? (dateEdges(edge)?.abroad ?? edge) : edge
    }
    case 'ip': {
      const range = rangeOf(value)
      return range === undefined
        ? random.pick(key.values)
        : random.pick(random.percent(50) ? range.inside : range.outside)
    }
    case 'string':
      return stringEdge(random, key, value)
    case 'arn':
      return value.startsWith('arn:') && !value.includes('$') && !value.includes('?')
        ? arnEdge(random, key, value)
        : random.pick(key.values)
    case 'binary':
      return /^[a-z]/i.test(value) && random.percent(50) ? swapCase(value, 0) : random.pick(key.values)
    case 'bool':
      return random.pick(key.values)
    default:
      return key.type satisfies never
  }
}

/** What a variable must leave plain text. */
const LIVE_ELSEWHERE = ['*', '*', 'da*', '?ata', '${aws:username}'] as const

const IN_STARS = ['x', 'aws', 'x:y'] as const

function isNumber(text: string): boolean {
  return text !== '' && Number.isFinite(Number(text))
}

/** What would be a pattern or a variable in a policy is plain text in a request (VAR-07, VAR-08). */
const PATTERNS = ['*', '?', '${aws:username}', '${*}', '.*'] as const

function edgeOrAny(
  random: Random,
  key: PlannedKey,
  edges: { readonly below: string; readonly above: string } | undefined,
  value: string,
): string {
  if (edges === undefined) return random.pick(key.values)
  return random.pick([edges.below, value, edges.above])
}

/** Policies write a date either way; a request has aws:CurrentTime as text and aws:EpochTime in seconds. */
function inSpellingOf(key: PlannedKey, value: string): string {
  const seconds = (text: string | undefined): boolean => text !== undefined && /^\d+$/.test(text)
  return seconds(value) === seconds(key.values[0]) ? value : (dateEdges(value)?.other ?? value)
}

function stringEdge(random: Random, key: PlannedKey, value: string): string {
  if (random.percent(6)) return random.pick(PATTERNS)
  if (value.includes('${')) return random.pick(key.values)
  const text = value.replaceAll('*', random.percent(50) ? '' : 'x/y').replaceAll('?', '.')
  if (text === '') return random.pick(key.values)
  switch (random.below(5)) {
    case 0:
      return swapCase(text, random.below(text.length))
    case 1:
      return `${text}x`
    case 2:
      return text.length > 1 ? text.slice(0, -1) : text
    case 3:
      return text.replace('.', 'x') // what a dot of a regular expression would match
    default:
      return text
  }
}

/** A wildcard becomes a value with or without a colon, which in the first components it cannot cross (COND-38). */
function arnEdge(random: Random, key: PlannedKey, value: string): string {
  const text = value.replaceAll('*', random.pick(IN_STARS))
  if (text.split(':').length < 6 || text.endsWith(':')) return random.pick(key.values)
  return random.percent(50) ? text : `${text}x`
}
