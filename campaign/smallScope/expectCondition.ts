import type { ConditionWorld } from '../../generators/smallScope/conditionWorld.ts'
import type { ContextValue } from '../../model/format/request.ts'
import {
  type Answer,
  FRAMINGS,
  type Framing,
  type FramingRow,
  MATCHES,
  NULL,
  UNREADABLE_NEGATED,
} from './conditionTables.ts'
import { combinations, type Expectation, expectationOf } from './expectation.ts'
import type { Readings } from './tables.ts'

/** Looks up what the tables say of a request that holds this value (undefined: nothing) under the condition's key. */
export function expectCondition(world: ConditionWorld, held: ContextValue | undefined): Expectation {
  const truths = world.operator === 'Null' ? nullTruths(world, held) : truthsOf(world, held)
  const { effect } = world
  return expectationOf(
    truths.map((truth) =>
      effect === 'Allow' ? (truth ? 'allowed' : 'implicitDeny') : truth ? 'explicitDeny' : 'allowed',
    ),
  )
}

function truthsOf(world: ConditionWorld, held: ContextValue | undefined): readonly boolean[] {
  const { answers } = FRAMINGS.find((row) => applies(row, framingOf(world, held))) as FramingRow
  const values = held === undefined ? [] : typeof held === 'string' ? [held] : held
  return combinations(answers, UNREADABLE_NEGATED).map(([answer, unreadable]) =>
    truthOf(answer, (value) => satisfies(world, value, unreadable), values),
  )
}

function framingOf({ qualifier, ifExists, negated, values }: ConditionWorld, held: ContextValue | undefined): Framing {
  return {
    qualifier: qualifier ?? 'none',
    ifExists,
    negated,
    valueless: values.length === 0,
    held: held === undefined ? 'absent' : typeof held === 'string' ? 'one' : held.length === 0 ? 'none' : 'list',
  }
}

function applies({ when }: FramingRow, framing: Framing): boolean {
  return (Object.keys(when) as (keyof Framing)[]).every((part) => when[part] === framing[part])
}

function truthOf(answer: Answer, holds: (value: string) => boolean, values: readonly string[]): boolean {
  if (answer === 'true' || answer === 'false') return answer === 'true'
  return answer === 'every' ? values.every(holds) : values.some(holds)
}

/** COND-01: any of the policy's values, or under a negated operator none of them. */
function satisfies({ operator, negated, values }: ConditionWorld, value: string, unreadable: boolean): boolean {
  const cells = MATCHES[operator as keyof typeof MATCHES][value] as string
  if (cells === '??') return negated && unreadable
  return cells.slice(0, values.length).includes('Y') !== negated
}

function nullTruths({ qualifier, values }: ConditionWorld, held: ContextValue | undefined): Readings<boolean> {
  if (qualifier !== undefined) return [NULL.under[qualifier]]
  if (values.length === 0) return NULL.valueless
  const presence = held === undefined ? 'absent' : 'present'
  return [values.some((value) => NULL.asks[value as 'true' | 'false'] === presence)]
}
