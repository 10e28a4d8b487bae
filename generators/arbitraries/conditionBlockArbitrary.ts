import type fc from 'fast-check'
import type { JsonObject } from '../../model/json.ts'
import type { ConditionBlock } from '../../model/policyDocument.ts'
import { generateConditionBlock } from '../conditions/conditionBlock.ts'
import { generateMode } from '../policies/mode.ts'
import { PRESETS, type Settings } from '../settings.ts'
import { shrinkConditionBlock } from '../shrink/shrinkConditionBlock.ts'
import { smallerThan } from '../shrink/smaller.ts'
import { inWorld } from './inWorld.ts'

/** Condition blocks over the keys of a world; empty where the settings leave nothing to test. */
export function conditionBlockArbitrary(settings: Settings = PRESETS.default): fc.Arbitrary<ConditionBlock> {
  return inWorld<ConditionBlock>(
    settings,
    (random, world) => generateConditionBlock(random, world, generateMode(random, world), random.percent(50)) ?? {},
    (block) => smallerThan(block, shrinkConditionBlock(block as JsonObject) as Iterable<ConditionBlock>),
  )
}
