import type fc from 'fast-check'
import type { OneOrMany } from '../../model/policyDocument.ts'
import { generateActions } from '../policies/actionPattern.ts'
import { generateMode } from '../policies/mode.ts'
import { generateResources } from '../policies/resourcePattern.ts'
import { PRESETS, type Settings } from '../settings.ts'
import { shrinkPatterns } from '../shrink/shrinkPatterns.ts'
import { smallerThan } from '../shrink/smaller.ts'
import { inWorld } from './inWorld.ts'

type Patterns = OneOrMany<string>

/** Action elements: exact names, wildcards, other letter case, one or several. */
export function actionsArbitrary(settings: Settings = PRESETS.default): fc.Arbitrary<Patterns> {
  return inWorld<Patterns>(
    settings,
    (random, world) => generateActions(random, world, random.pick(world.actions), false),
    (patterns) => smallerThan(patterns, shrinkPatterns(patterns) as Iterable<Patterns>),
  )
}

/** Resource elements: exact ARNs, wildcards, variables, one or several. */
export function resourcesArbitrary(settings: Settings = PRESETS.default): fc.Arbitrary<Patterns> {
  return inWorld<Patterns>(
    settings,
    (random, world) => generateResources(random, world, generateMode(random, world), random.pick(world.resources)),
    (patterns) => smallerThan(patterns, shrinkPatterns(patterns) as Iterable<Patterns>),
  )
}
