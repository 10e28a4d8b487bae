import type { ConditionValue, OneOrMany } from '../../model/policyDocument.ts'
import type { Random } from '../random.ts'
import type { PlannedKey, World } from '../world/world.ts'
import { OPERATORS, operatorType } from './operators.ts'

/** Conditions on which the documents are open or silent; the wild family only. Each row names its point. */
const ODD: readonly (readonly [operator: string, values: OneOrMany<ConditionValue>])[] = [
  ['StringEquals', []], // CONT-13
  ['StringNotEquals', []], // CONT-13
  ['ForAllValues:StringEquals', []], // GRAM-11
  ['ForAnyValue:StringLikeIfExists', []], // UNSP-09
  ['StringLike', 'data'], // CONT-09 where the key has several values
  ['StringNotLike', ['data', 'Data*']],
  ['ForAnyValue:StringNotEqualsIfExists', 'data'], // CONT-15
  ['ForAnyValue:StringLikeIfExists', '*'],
  ['StringEquals', ''], // CONT-14 beside Null
  ['ArnLike', '*'], // CONT-28
  ['ArnNotEquals', '*'],
  ['DateGreaterThan', '2020'], // CONT-19
  ['DateLessThan', '2020'],
  ['DateLessThan', '2020-01-01'], // UNSP-03
  ['DateEquals', '2026-01-01T00:00:00'],
  ['NumericLessThan', '1e3'], // UNSP-04
  ['NumericNotEquals', '0x10'],
  ['NumericEquals', 'ten'],
  ['NumericNotEquals', 'ten'], // CONT-24
  ['DateNotEquals', 'tomorrow'],
  ['NotIpAddress', '203.0.113.7/24'], // UNSP-17
  ['IpAddress', '203.0.113.7/33'],
  ['IpAddress', '::ffff:203.0.113.7/128'], // UNSP-02
  ['Bool', 'TRUE'],
  ['Bool', '${aws:SecureTransport}'], // UNSP-19
  ['Null', []], // CONT-13
  ['Bool', 'yes'], // UNSP-17
  ['BinaryEquals', 'not base64!'], // UNSP-01
  ['StringEquals', '${aws:username'], // UNSP-07
  ['StringLike', '${}*'],
  ['StringEquals', ['${aws:username}', 'data']], // UNSP-11
  ['StringLike', "${aws:username, 'a*'}"], // UNSP-12
  ['StringEqualsIgnoreCase', 'Straße'], // UNSP-05
  ['StringLike', '?'], // UNSP-06
]

/** Adds one of them, where the features allow its operator. */
export function oddCondition(
  random: Random,
  world: World,
  block: { [operator: string]: { [key: string]: OneOrMany<ConditionValue> } },
  key: PlannedKey,
): void {
  let row = random.pick(ODD)
  for (let attempt = 0; attempt < 8 && !fits(row[0], key); attempt++) row = random.pick(ODD)
  const [operator, values] = row
  if (!allowed(world, operator) || (!world.palette.forms.variables && String(values).includes('${'))) return
  block[operator] ??= { [key.name]: values }
}

/** Whether the operator reads the key's type: what is odd about the row shows best there. */
function fits(full: string, { type }: PlannedKey): boolean {
  const bare = full.replace(/^ForA\w+:|IfExists$/g, '')
  const operator = OPERATORS.find((one) => one === bare)
  return operator !== undefined && (operatorType(operator) === type || operatorType(operator) === 'any')
}

function allowed({ settings: { features } }: World, full: string): boolean {
  const set = /^(ForA\w+):/.exec(full)?.[1]
  const ifExists = full.endsWith('IfExists')
  const bare = full.slice(set === undefined ? 0 : set.length + 1, ifExists ? -'IfExists'.length : undefined)
  return (
    features.operators.some((operator) => operator === bare) &&
    (set === undefined || features.qualifiers.some((qualifier) => qualifier === set)) &&
    (!ifExists || features.qualifiers.includes('IfExists'))
  )
}
