import type { OneOrMany } from '../../model/policyDocument.ts'
import type { Random } from '../random.ts'
import { swapCase } from '../world/names.ts'
import type { PlannedAction, World } from '../world/world.ts'

const DANGLING = ['s3:PutBucketPolicy', 'ec2:RunInstances', 'sns:Publish', 'iam:CreateUser'] as const

/** A pattern that covers the action: exact, trailing `*`, inner `*`, `?`, the whole service, everything; perhaps in other letter case. */
function generateActionPattern(random: Random, world: World, action: PlannedAction, scp: boolean): string {
  const { service, name } = action
  if (world.odd > 0 && random.percent(world.odd)) {
    const odd = oddAction(random, service, name)
    if (odd !== undefined) return odd
  }
  const at = 1 + random.below(name.length - 1)
  let pattern: string
  switch (random.below(9)) {
    case 0:
      return '*'
    case 1:
      pattern = '*'
      break
    case 2:
    case 3:
      pattern = `${name.slice(0, at)}*`
      world.trail.actions.push(`${service}:${name.slice(0, at)}`, `${service}:${name.slice(0, at - 1)}`)
      break
    case 4:
      pattern = `${name.slice(0, at)}*${name.slice(at + random.below(name.length - at))}`
      break
    case 5:
      pattern = `${name.slice(0, at)}?${name.slice(at + 1)}`
      world.trail.actions.push(`${service}:${name.slice(0, at)}${name.slice(at + 1)}`)
      break
    case 6:
      pattern = `*${name.slice(at)}`
      break
    default:
      pattern = name
      world.trail.actions.push(`${service}:${name}s`)
  }
  // CONT-18: whether letter case counts in SCPs is open.
  if ((scp && world.odd === 0) || !random.percent(world.chances.otherCase)) return `${service}:${pattern}`
  return swapCase(`${service}:${pattern}`, random.below(service.length + 1 + pattern.length))
}

/** The action part of a statement: patterns that cover an action of the world, or (`covering` false) perhaps do not. */
export function generateActions(random: Random, world: World, action: PlannedAction, scp: boolean): OneOrMany<string> {
  const first = generateActionPattern(random, world, action, scp)
  if (first === '*' || random.percent(60)) return random.percent(world.chances.listOfOne) ? [first] : first
  const list = [first, generateActionPattern(random, world, random.pick(world.actions), scp)]
  if (world.palette.anyKey && random.percent(world.chances.dangling)) list.push(random.pick(DANGLING))
  return random.percent(50) ? list : list.reverse()
}

/** Actions for NotAction: others of the world's services; the given one is not among them, but `*` patterns may reach it. */
export function generateOtherActions(random: Random, world: World, action: PlannedAction): OneOrMany<string> {
  const others = world.actions.filter((other) => other !== action)
  if (others.length === 0) return `${action.service}:ListNothing`
  const other = random.pick(others)
  const exact = `${other.service}:${other.name}`
  return random.percent(60) ? exact : [exact, `${action.service}:Tag*`]
}

/** Patterns that the documents do not speak about; mostly none, as one in a world opens every decision of it. */
function oddAction(random: Random, service: string, name: string): string | undefined {
  switch (random.below(20)) {
    case 0:
      return `${service.slice(0, 1)}*:${name}` // UNSP-22
    case 1:
      return '*:*'
    case 2:
      return `${service}:${name}ß` // UNSP-05
    default:
      return undefined
  }
}
