import type { Context } from '../../model/format/request.ts'
import type { ConditionBlock } from '../../model/policyDocument.ts'
import { compileCondition } from '../condition/compileCondition.ts'
import { ContextReader } from '../facts.ts'
import type { Readings } from '../readings.ts'
import { consulted, newWalk } from './walk.ts'

/** What a Condition block says of a context. */
export interface ConditionResult {
  readonly held: boolean
  /** UNSP inputs met, while compiling or comparing. */
  readonly met: readonly string[]
  /** Open points consulted. */
  readonly asked: readonly string[]
}

/** Evaluates a Condition block that the grammar has passed. */
export function conditionOn(
  block: ConditionBlock,
  context: Context,
  readings: Readings = {},
  variables = true,
): ConditionResult {
  const met = new Set<string>()
  const walk = newWalk(readings)
  const condition = compileCondition(block, { variables, meets: (id) => met.add(id) })
  const held = condition === undefined || condition(new ContextReader(context), walk)
  for (let number = 1; number < 32; number++) {
    if ((walk.unspecified & (1 << number)) !== 0) met.add(`UNSP-${String(number).padStart(2, '0')}`)
  }
  return { held, met: [...met].sort(), asked: consulted(walk) }
}

/** One value under one operator with one policy value: `T` or `F`, with what it met or asked behind it. */
export function compares(operator: string, value: string, policyValue: string | number | boolean): string {
  const { held, met, asked } = conditionOn({ [operator]: { k: policyValue } }, { k: value })
  return [held ? 'T' : 'F', ...met, ...asked].join(' ')
}
