import type { ConditionValue, OneOrMany } from '../../model/policyDocument.ts'
import { literalPattern } from '../policies/escape.ts'
import type { Mode } from '../policies/mode.ts'
import { alwaysResolves, variableKey, variableText } from '../policies/variable.ts'
import type { Random } from '../random.ts'
import type { PlannedKey, World } from '../world/world.ts'
import { type FullOperator, wantsHit } from './conditionBlock.ts'
import { operatorType } from './operators.ts'
import { policyValue } from './policyValue.ts'

/** The values of one key in a condition: one or several, text or unquoted, literal or a variable. */
export function generateConditionValues(
  random: Random,
  world: World,
  mode: Mode,
  key: PlannedKey,
  full: FullOperator,
  holding: boolean,
): OneOrMany<ConditionValue> {
  const { operator } = full
  if (operator === 'Null' || operator === 'Bool') world.trail.uses.push({ key, value: homeOf(random, key) })
  if (operator === 'Null') return oneOrList(random, world, spell(random, nullValue(key, holding)))
  if (operator === 'Bool') {
    const value = policyValue(random, operator, key, homeOf(random, key), wantsHit(full, holding))
    if (random.percent(8)) return [value, value === 'true' ? 'false' : 'true'] // COND-14
    return oneOrList(random, world, spell(random, value))
  }
  const hit = wantsHit(full, holding)
  const values: string[] = []
  const text = operatorType(operator) === 'string' && key.type === 'string'
  if (
    text &&
    (mode.variables || random.percent(10)) &&
    world.palette.forms.variables &&
    random.percent(world.chances.variable)
  ) {
    const variable = generateVariable(random, world, mode, key)
    if (variable?.alone) return oneOrList(random, world, variable.text)
    if (variable !== undefined) values.push(variable.text)
  }
  const homes =
    key.home === undefined ? [random.pick(key.values)] : typeof key.home === 'string' ? [key.home] : key.home
  // Every value of the request has to meet one of the policy's under ForAllValues; one is enough elsewhere.
  const wanted = hit && full.set === 'ForAllValues' ? homes : [random.pick(homes)]
  const escapes = hit && text && mode.variables && world.palette.forms.variables === true
  for (const home of wanted)
    values.push(
      escapes && /[*?]/.test(home) && random.percent(50)
        ? literalPattern(random, mode, home)
        : policyValue(random, operator, key, home, hit),
    )
  if (random.percent(30)) values.push(policyValue(random, operator, key, random.pick(homes), hit && random.percent(50)))
  for (const value of values) world.trail.uses.push({ key, value })
  const spelled = operatorType(operator) === 'numeric' ? values.map((value) => spell(random, value)) : values
  return spelled.length === 1 ? oneOrList(random, world, spelled[0] as ConditionValue) : spelled
}

function homeOf(random: Random, key: PlannedKey): string {
  return key.home === undefined
    ? random.pick(key.values)
    : typeof key.home === 'string'
      ? key.home
      : random.pick(key.home)
}

function nullValue(key: PlannedKey, holding: boolean): string {
  return (key.home === undefined) === holding ? 'true' : 'false'
}

/** Numbers and booleans may stand unquoted (GRAM-08). */
function spell(random: Random, value: string): ConditionValue {
  if (!random.percent(20)) return value
  return value === 'true' ? true : value === 'false' ? false : Number(value)
}

function oneOrList(random: Random, { chances }: World, value: ConditionValue): OneOrMany<ConditionValue> {
  return random.percent(chances.listOfOne) ? [value] : value
}

/** A variable; `alone` where it may have no value, which several values beside it would leave open (UNSP-11). */
function generateVariable(
  random: Random,
  world: World,
  mode: Mode,
  key: PlannedKey,
): { text: string; alone: boolean } | undefined {
  const to = variableKey(random, world)
  if (to === undefined || to.name === key.name || !world.palette.allowsKey(to.name)) return undefined
  to.readable = true
  world.trail.uses.push({
    key: to,
    value: typeof to.home === 'string' ? to.home : random.pick(to.values),
    referred: true,
  })
  // UNSP-12: a default beside a key of several values.
  const fallback = !to.multi && random.percent(30) ? random.pick(key.values) : undefined
  if (fallback !== undefined && /[*?$']/.test(fallback)) return undefined
  return {
    text: variableText(random, world, to, fallback),
    alone: fallback === undefined && mode.variables && !alwaysResolves(to),
  }
}
