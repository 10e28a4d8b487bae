import type { ContextValue } from '../../model/format/request.ts'
import { OPERATORS, type Operator, operatorType, type ValueType } from '../conditions/operators.ts'
import type { Random } from '../random.ts'
import type { ConditionUse, PlannedKey } from '../world/world.ts'
import { fill } from './fill.ts'
import type { Target, WrittenCondition } from './subject.ts'
import { valueEdges } from './valueEdges.ts'

/** Keys that a world's requests may carry, and the conditions on them. */
export interface KeysAround {
  readonly keys: readonly PlannedKey[]
  readonly uses: readonly ConditionUse[]
}

/** Keys that nobody moves, as they follow from the principal. */
const OF_PRINCIPAL =
  /^(aws:principal|aws:userid$|aws:username$|aws:tokenissuetime$|aws:multifactorauth|aws:federatedprovider$)/

/** The condition keys of some statements. `derived` are those that follow from the principal and keep their values. */
export function keysAround(
  random: Random,
  targets: readonly Target[],
  derived: readonly PlannedKey[],
  keyValue: (key: string) => string,
): KeysAround {
  const keys = new Map(derived.map((key) => [key.name.toLowerCase(), key]))
  const conditions = targets.flatMap((target) => target.conditions)
  for (const condition of conditions) {
    const name = condition.key.toLowerCase()
    if (!keys.has(name)) keys.set(name, keyFor(random, name, conditions, condition, keyValue))
  }
  const uses = conditions.flatMap(({ key: name, values }) => {
    const key = keys.get(name.toLowerCase()) as PlannedKey
    return values.map((value) => ({ key, value }))
  })
  return { keys: [...keys.values()].slice(derived.length), uses }
}

function keyFor(
  random: Random,
  name: string,
  all: readonly WrittenCondition[],
  { key }: WrittenCondition,
  keyValue: (key: string) => string,
): PlannedKey {
  const own = all.filter((condition) => condition.key.toLowerCase() === name)
  const type = typeOf(own)
  const written = own.filter(({ operator }) => operator !== 'Null').flatMap(({ values }) => values)
  const texts = written.map((value) => fill(random, value, keyValue))
  const values = [...new Set([...texts, ...written.flatMap((value) => valueEdges(type, value)), OTHER[type]])]
  const multi = own.some(({ set }) => set)
  const principal = OF_PRINCIPAL.test(name)
  const home = homeOf(random, values, multi)
  return { name: key, type, multi, values, principal, home, pinned: false, filled: false, readable: false }
}

const OTHER: { readonly [type in ValueType]: string } = {
  string: 'elsewhere',
  numeric: '7',
  date: '2026-11-21T08:30:00Z',
  bool: 'true',
  ip: '203.0.113.7',
  arn: 'arn:aws:sns:us-east-1:111122223333:alarms',
  binary: 'AAEC',
}

/** What the first operator that has a type reads. */
function typeOf(conditions: readonly WrittenCondition[]): ValueType {
  for (const { operator } of conditions) {
    const known = OPERATORS.find((one): one is Operator => one.toLowerCase() === operator.toLowerCase())
    const type = known === undefined ? 'any' : operatorType(known)
    if (type !== 'any') return type
  }
  return 'string'
}

/** Mostly a value that the policy asks for, so that one key moved at a time crosses an edge. */
function homeOf(random: Random, values: readonly string[], multi: boolean): ContextValue | undefined {
  if (random.percent(15)) return undefined
  const first = random.percent(75) ? (values[0] as string) : random.pick(values)
  if (!multi) return first
  return random.percent(50) ? [first] : [first, random.pick(values)]
}
