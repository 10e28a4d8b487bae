import type { ConditionBlock, ConditionValue, OneOrMany } from '../../model/policyDocument.ts'
import type { Mode } from '../policies/mode.ts'
import type { Random } from '../random.ts'
import { swapCase } from '../world/names.ts'
import type { PlannedKey, World } from '../world/world.ts'
import { generateConditionValues } from './conditionValues.ts'
import { oddCondition } from './oddCondition.ts'
import { isNegated, type Operator } from './operators.ts'

type Draft = { [operator: string]: { [key: string]: OneOrMany<ConditionValue> } }

/** An operator with its set qualifier and its suffix, as a condition block spells it. */
export interface FullOperator {
  readonly operator: Operator
  readonly set: 'ForAllValues' | 'ForAnyValue' | undefined
  readonly ifExists: boolean
}

/**
 * A condition block over keys of the world. `holding` says whether the world's unmoved context is meant to satisfy it: Allow
 * statements mostly are, Deny statements mostly not, so that moving one key at a time crosses an edge. Undefined when the
 * settings leave no condition to write.
 */
export function generateConditionBlock(
  random: Random,
  world: World,
  mode: Mode,
  holding: boolean,
): ConditionBlock | undefined {
  if (!world.palette.forms.Condition || world.conditionKeys.length === 0) return undefined
  const block: Draft = {}
  let count = random.percent(70) ? 1 : 2 + random.below(2)
  let failing = holding ? -1 : random.below(count)
  for (; count > 0; count--, failing--) addCondition(random, world, mode, block, failing !== 0)
  return Object.keys(block).length === 0 ? undefined : block
}

function addCondition(random: Random, world: World, mode: Mode, block: Draft, holding: boolean): void {
  const key = random.pick(world.conditionKeys)
  const operators = world.palette.operators[key.type]
  if (world.odd > 0 && random.percent(world.odd)) {
    oddCondition(random, world, block, key)
    return
  }
  const full = generateFullOperator(random, world, key, random.pick(operators))
  if (full === undefined) return
  const name = `${full.set === undefined ? '' : `${full.set}:`}${full.operator}${full.ifExists ? 'IfExists' : ''}`
  const values = generateConditionValues(random, world, mode, key, full, holding)
  const spelled =
    world.palette.anyKey && random.percent(world.chances.otherCase)
      ? swapCase(key.name, random.below(key.name.length))
      : key.name
  const under = block[name]
  if (under === undefined) block[name] = { [spelled]: values }
  else if (!Object.keys(under).some((other) => other.toLowerCase() === key.name.toLowerCase())) under[spelled] = values
}

/** Qualifies an operator for a key: a multivalued key always gets a set operator (CONT-09). */
function generateFullOperator(
  random: Random,
  world: World,
  key: PlannedKey,
  operator: Operator,
): FullOperator | undefined {
  const { palette, chances } = world
  let set: FullOperator['set']
  if (key.multi ? operator !== 'Null' || random.percent(30) : random.percent(chances.setOperatorOnSingle)) {
    const all = palette.forAllValues && (!palette.forAnyValue || random.percent(50))
    set = all ? 'ForAllValues' : palette.forAnyValue ? 'ForAnyValue' : undefined
    if (set === undefined && key.multi) return undefined
  }
  let ifExists = operator !== 'Null' && palette.ifExists && random.percent(chances.ifExists)
  if (ifExists && set === 'ForAnyValue') {
    // CONT-15: what an absent key comes to is open, so the key stays present in this world.
    if (key.home === undefined) ifExists = false
    else key.pinned = true
  }
  if (operator === 'Null' || ifExists) key.filled = true
  if (operator === 'Null' || ifExists || set !== undefined || isNegated(operator)) key.readable = true
  return { operator, set, ifExists }
}

/** Whether policy values must meet the request's for the condition to hold. */
export function wantsHit({ operator }: FullOperator, holding: boolean): boolean {
  return isNegated(operator) !== holding
}
