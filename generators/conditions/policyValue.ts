import type { Random } from '../random.ts'
import { swapCase } from '../world/names.ts'
import { dateEdges, numberEdges, rangeOf, rangesOf } from '../world/values.ts'
import type { PlannedKey } from '../world/world.ts'
import type { Operator } from './operators.ts'

/**
 * A policy value that the request value `value` meets (`hit`) or just misses, under the operator's positive form. Built from
 * the value, never decided: what a generated condition comes to is the evaluator's to say.
 */
export function policyValue(random: Random, operator: Operator, key: PlannedKey, value: string, hit: boolean): string {
  switch (operator) {
    case 'StringEquals':
    case 'StringNotEquals':
      return hit ? value : nearMiss(random, key, value)
    case 'StringEqualsIgnoreCase':
    case 'StringNotEqualsIgnoreCase':
      return hit ? swapCase(value, random.below(value.length)) : nearMiss(random, key, value)
    case 'StringLike':
    case 'StringNotLike':
      return hit ? globOf(random, value) : globOf(random, nearMiss(random, key, value))
    case 'ArnEquals':
    case 'ArnNotEquals':
    case 'ArnLike':
    case 'ArnNotLike':
      return hit ? arnGlobOf(random, value) : arnMiss(random, key, value)
    case 'NumericEquals':
    case 'NumericNotEquals':
      return hit ? value : pickEdge(random, numberEdges(value))
    case 'NumericLessThan':
      return hit ? numberEdges(value).above : value
    case 'NumericLessThanEquals':
      return hit ? value : numberEdges(value).below
    case 'NumericGreaterThan':
      return hit ? numberEdges(value).below : value
    case 'NumericGreaterThanEquals':
      return hit ? value : numberEdges(value).above
    case 'DateEquals':
    case 'DateNotEquals':
    case 'DateLessThan':
    case 'DateLessThanEquals':
    case 'DateGreaterThan':
    case 'DateGreaterThanEquals':
      return dateValue(random, operator, value, hit)
    case 'IpAddress':
    case 'NotIpAddress':
      return ipValue(random, key, value, hit)
    case 'Bool':
      return hit === (value === 'true') ? 'true' : 'false'
    case 'BinaryEquals':
      return hit ? value : binaryMiss(random, key, value)
    case 'Null':
      return hit ? 'false' : 'true'
    default:
      return operator satisfies never
  }
}

function other(random: Random, key: PlannedKey, value: string): string {
  const picked = random.pick(key.values)
  return picked === value ? (key.values.find((one) => one !== value) ?? `${value}x`) : picked
}

/** Base64 tells letter case apart (COND-36); the first character has no spare bits. */
function binaryMiss(random: Random, key: PlannedKey, value: string): string {
  const swapped = /^[a-z]/i.test(value) ? swapCase(value, 0) : value
  return swapped !== value && random.percent(50) ? swapped : other(random, key, value)
}

function nearMiss(random: Random, key: PlannedKey, value: string): string {
  switch (random.below(5)) {
    case 0:
      return `${value}x`
    case 1:
      return value.length > 1 ? value.slice(0, -1) : `${value}x`
    case 2:
      return `x${value}`
    default:
      return other(random, key, value)
  }
}

/** A pattern that matches the text: exact, a prefix, a suffix, an inner run, single characters. */
export function globOf(random: Random, text: string): string {
  const at = random.below(text.length + 1)
  switch (random.below(8)) {
    case 0:
      return text
    case 1:
      return `*${text.slice(at)}`
    case 2:
      return `${text.slice(0, at)}*${text.slice(at + random.below(text.length - at + 1))}`
    case 3:
      return at < text.length ? `${text.slice(0, at)}?${text.slice(at + 1)}` : text
    case 4:
      return `*${text.slice(random.below(at + 1), at)}*`
    case 5:
      return `${text}*`
    default:
      return `${text.slice(0, at)}*`
  }
}

/** A pattern of six components that matches the ARN; wildcards only where they end a segment, or in the last one. */
function arnGlobOf(random: Random, arn: string): string {
  const fifth = fifthColon(arn)
  if (fifth < 0) return arn
  const head = arn.slice(0, fifth + 1)
  const tail = arn.slice(fifth + 1)
  switch (random.below(5)) {
    case 0:
      return arn
    case 1:
      return `arn:*:${head.slice(head.indexOf(':', 4) + 1)}${tail}`
    case 2:
      return (
        head.slice(0, head.lastIndexOf(':', head.length - 2) + 1) +
        (tail === 'root' ? '*:root' : `*:${globOf(random, tail)}`)
      )
    default:
      return head + globOf(random, tail)
  }
}

function arnMiss(random: Random, key: PlannedKey, arn: string): string {
  if (random.percent(40)) return arnGlobOf(random, other(random, key, arn))
  return random.percent(50) ? `${arn}x` : swapCase(arn, arn.lastIndexOf('/') + 1 || arn.lastIndexOf(':') + 1)
}

function fifthColon(arn: string): number {
  let at = -1
  for (let count = 0; count < 5; count++) {
    at = arn.indexOf(':', at + 1)
    if (at < 0) return -1
  }
  return at
}

function pickEdge(random: Random, { below, above, near }: Edges): string {
  const at = random.below(5)
  return at < 2 ? below : at < 4 || near === undefined ? above : near
}

interface Edges {
  readonly below: string
  readonly above: string
  readonly near?: string
}

function dateValue(random: Random, operator: Operator, value: string, hit: boolean): string {
  const edges = dateEdges(value)
  if (edges === undefined) return value
  const date = { value, ...edges }
  let picked = value
  if (operator === 'DateEquals' || operator === 'DateNotEquals') picked = hit ? value : pickEdge(random, date)
  else if (operator === 'DateLessThan') picked = hit ? date.above : value
  else if (operator === 'DateLessThanEquals') picked = hit ? value : date.below
  else if (operator === 'DateGreaterThan') picked = hit ? date.below : value
  else picked = hit ? value : date.above
  if (!random.percent(35)) return picked
  const same = dateEdges(picked)
  return (random.percent(50) ? same?.other : same?.abroad) ?? picked
}

function ipValue(random: Random, key: PlannedKey, value: string, hit: boolean): string {
  const ranges = rangesOf(value)
  if (ranges === undefined) return rangeOf(value)?.cidr ?? value
  if (hit) return random.pick(ranges).cidr
  const elsewhere = rangesOf(other(random, key, value))
  if (elsewhere === undefined) return '192.0.2.0/24'
  const range = random.pick(elsewhere)
  return range.cidr === '0.0.0.0/0' ? '192.0.2.0/24' : range.cidr
}
