import type { JsonObject, JsonValue } from '../../model/json.ts'
import type { Random } from '../random.ts'
import { edited, inStatement, type Mistake, type Need, PLACE_KINDS } from './mistake.ts'

const KEY = 'aws:PrincipalAccount'
/** COND-13: misspelt, in other letter case, qualified twice or by nothing there is. */
const UNKNOWN_OPERATORS = [
  'stringEquals',
  'stringequals',
  'StringMatches',
  'StringEqualIfExists',
  'StringEqualsIfExist',
  'StringEqualsIfExistsIfExists',
  'ForAllValue:StringEquals',
  'forAnyValue:StringLike',
  'ForAllValues:ForAnyValue:StringEquals',
  'ForAnyValue: StringEquals',
  'StringLike:IfExists',
  'NumericLessThanOrEquals',
  'DateBefore',
  'Boolean',
  'NotBool',
  'BinaryNotEquals',
  'IpAddressEquals',
  'ArnNotEqualsIgnoreCase',
  'constructor',
  '__proto__',
  '',
] as const
const NEEDS: readonly Need[] = ['Condition', 'operators']
const NULLS = ['NullIfExists', 'ForAllValues:NullIfExists', 'ForAnyValue:NullIfExists'] as const

/** Mistakes of a Condition, beside whatever else the statement has there. */
export const CONDITION_MISTAKES: readonly Mistake[] = [
  clause('unknown-operator', 'COND-13', (random) => [random.pick(UNKNOWN_OPERATORS), { [KEY]: '111122223333' }]),
  clause('null-if-exists', 'COND-06', (random) => [
    random.pick(NULLS),
    { [KEY]: random.pick(['true', 'false', true]) },
  ]),
  clause('key-given-twice', 'GRAM-06', (random) => [
    'StringEquals',
    { [KEY]: '111122223333', [random.pick(['aws:principalaccount', 'AWS:PrincipalAccount'])]: '444455556666' },
  ]),
  clause('operator-without-keys', 'GRAM-08', (random) => ['StringEquals', random.pick([null, 'a', 7, ['a']])]),
  clause('value-of-no-type', 'GRAM-08', (random) => ['StringEquals', { [KEY]: random.pick([null, ['a', null]]) }]),
  clause('value-no-scalar', 'GRAM-04', (random) => ['StringEquals', { [KEY]: random.pick([{}, [['a']], ['a', {}]]) }]),
  {
    id: 'condition-of-another-type',
    rule: 'GRAM-08',
    kinds: PLACE_KINDS,
    needs: ['Condition'],
    mutate: inStatement((random, statement) =>
      edited(statement, {
        Condition: random.pick([null, 'true', true, [{ Bool: { 'aws:SecureTransport': 'true' } }]]),
      }),
    ),
  },
]

function clause(id: string, rule: string, make: (random: Random) => readonly [string, JsonValue]): Mistake {
  const change = (random: Random, statement: JsonObject): JsonObject => {
    const [operator, keys] = make(random)
    const condition = { ...(statement.Condition as JsonObject | undefined) }
    // Plain assignment would lose an operator called `__proto__`.
    Object.defineProperty(condition, operator, { value: keys, enumerable: true, writable: true, configurable: true })
    return edited(statement, { Condition: condition })
  }
  return { id, rule, kinds: PLACE_KINDS, needs: NEEDS, mutate: inStatement(change) }
}
