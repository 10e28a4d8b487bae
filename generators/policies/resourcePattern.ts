import type { OneOrMany } from '../../model/policyDocument.ts'
import type { Random } from '../random.ts'
import { swapCase } from '../world/names.ts'
import { FALLBACK } from '../world/values.ts'
import type { PlannedResource, World } from '../world/world.ts'
import { literalPattern } from './escape.ts'
import type { Mode } from './mode.ts'
import { variableText } from './variable.ts'

/**
 * A pattern that covers the resource, of six components or `*` alone (CONT-11), with no wildcard that could swallow one of the
 * first five colons unless it ends its segment (CONT-10). Leaves ARNs at its edges with the resource.
 */
function generateResourcePattern(random: Random, world: World, mode: Mode, resource: PlannedResource): string {
  const { head, tail, own } = resource
  if (world.odd > 0 && random.percent(world.odd))
    return oddPattern(random, head, tail, world.palette.forms.variables === true)
  if (own !== undefined && world.palette.forms.variables && random.percent(60))
    return withVariable(random, world, mode, resource)
  const at = random.below(tail.length + 1)
  const literal = (from: number, to: number): string => literalPattern(random, mode, tail.slice(from, to))
  switch (random.below(10)) {
    case 0:
    case 1:
      return '*'
    case 2:
    case 3: {
      const slash = tail.indexOf('/')
      const cut = slash > 0 && random.percent(50) ? slash + 1 : at
      edge(resource, tail.slice(0, cut))
      edge(resource, `${tail.slice(0, cut)}x:y/z`)
      if (cut > 1) edge(resource, `${tail.slice(0, cut - 1)}~`)
      return `${head}${literal(0, cut)}*`
    }
    case 4: {
      const end = at + random.below(tail.length - at + 1)
      edge(resource, tail.slice(0, at) + tail.slice(end))
      edge(resource, `${tail}x`)
      return `${head}${literal(0, at)}*${literal(end, tail.length)}`
    }
    case 5:
      if (at >= tail.length) return head + literal(0, tail.length)
      edge(resource, tail.slice(0, at) + tail.slice(at + 1))
      edge(resource, `${tail.slice(0, at)}.${tail.slice(at + 1)}`)
      return `${head}${literal(0, at)}?${literal(at + 1, tail.length)}`
    case 6:
      return `${anyRegion(head)}${literal(0, tail.length)}`
    case 7:
      return `${head}*`
    default:
      edge(resource, swapCase(tail, at))
      edge(resource, /[*?]/.test(tail) ? tail.replace(/[*?]/g, 'x') : tail.slice(0, -1))
      edge(resource, `${tail}x`)
      return head + literal(0, tail.length)
  }
}

/** The resource part of a statement: one pattern that covers the resource, or a list with another of the world's. */
export function generateResources(
  random: Random,
  world: World,
  mode: Mode,
  resource: PlannedResource | undefined,
): OneOrMany<string> {
  const first = resource === undefined ? '*' : generateResourcePattern(random, world, mode, resource)
  if (first === '*' || random.percent(60)) return random.percent(world.chances.listOfOne) ? [first] : first
  const second = random.percent(world.chances.dangling)
    ? danglingArn(world)
    : generateResourcePattern(random, world, mode, random.pick(world.resources))
  return random.percent(50) ? [first, second] : [second, first]
}

/** Resources for NotResource: others than the given one. No variables, since an unresolved one there is open (CONT-12). */
export function generateOtherResources(
  random: Random,
  world: World,
  mode: Mode,
  resource: PlannedResource,
): OneOrMany<string> {
  if (world.odd > 0 && world.palette.forms.variables && resource.own !== undefined && random.percent(50))
    return withVariable(random, world, mode, resource) // CONT-12
  const first = otherResource(random, world, mode, resource)
  if (!random.percent(40)) return random.percent(world.chances.listOfOne) ? [first] : first
  const second = otherResource(random, world, mode, resource)
  return second === first ? [first] : [first, second]
}

/** A pattern that does not cover the resource: of another one of the world, a longer name, or one that nothing has. */
function otherResource(random: Random, world: World, mode: Mode, resource: PlannedResource): string {
  const other = random.pick(world.resources)
  if (other !== resource) return other.head + literalPattern(random, mode, other.tail)
  return random.percent(50) ? danglingArn(world) : `${resource.head}${literalPattern(random, mode, resource.tail)}x*`
}

const edgeLimit = 12

function edge(resource: PlannedResource, tail: string): void {
  if (tail !== '' && resource.edges.length < edgeLimit) resource.edges.push(resource.head + tail)
}

function withVariable(random: Random, world: World, mode: Mode, resource: PlannedResource): string {
  const { head, tail, own } = resource
  if (own === undefined) return head + tail
  const value = own.home as string
  world.trail.uses.push({ key: own, value, referred: true })
  const at = tail.indexOf(value)
  edge(resource, tail.slice(0, at) + swapCase(value, 0) + tail.slice(at + value.length))
  edge(
    resource,
    tail.slice(0, at) + (/[*?]/.test(value) ? value.replace(/[*?]/g, 'x') : FALLBACK) + tail.slice(at + value.length),
  )
  const fallback = random.percent(40) ? FALLBACK : undefined // in an old version plain text like the rest (VAR-01)
  const after = random.percent(50) ? literalPattern(random, mode, tail.slice(at + value.length)) : '*'
  return head + literalPattern(random, mode, tail.slice(0, at)) + variableText(random, world, own, fallback) + after
}

/** The head with its region, where it has one, as a wildcard that ends its segment. */
function anyRegion(head: string): string {
  const [, partition, service, region, account] = head.split(':') as [string, string, string, string, string]
  return region === '' ? head : `arn:${partition}:${service}:*:${account}:`
}

function danglingArn({ resourcePartition }: World): string {
  return `arn:${resourcePartition}:s3:::elsewhere/*`
}

/** Patterns on which the documents are open or silent; the wild family only. */
function oddPattern(random: Random, head: string, tail: string, variables: boolean): string {
  switch (random.below(variables ? 8 : 6)) {
    case 0:
      return head.slice(0, -1) // CONT-11: five components
    case 1:
      return 'arn:aws:s3'
    case 2:
      return `arn:*${head.slice(head.indexOf(':', 4) + 2)}${tail}` // CONT-10
    case 3:
      return head.replace(':', ':?') + tail
    case 4:
      return `${head}*?*${tail}*`
    case 5:
      return `arn:*:*:${head.split(':').slice(3).join(':')}${tail}` // UNSP-27
    case 6:
      return `${head}\${aws:username` // UNSP-07
    default:
      return `arn:\${aws:PrincipalTag/team}:s3:::${tail}` // UNSP-08
  }
}
