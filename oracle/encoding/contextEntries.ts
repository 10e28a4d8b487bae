import type { ContextEntry, ContextKeyTypeEnum } from '@aws-sdk/client-iam'
import type { Context } from '../../model/format/request.ts'

/** Whether all values can be sent as this type; where not, they are sent as strings, as which the simulator takes anything. */
const TYPES: readonly (readonly [
  operators: RegExp,
  type: 'numeric' | 'date' | 'boolean' | 'ip' | 'binary',
  fits: RegExp,
])[] = [
  [/^Numeric/, 'numeric', /^-?\d{1,15}(\.\d{1,9})?$/],
  [/^Date/, 'date', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/],
  [/^Bool/, 'boolean', /^(true|false)$/],
  [/^(Not)?IpAddress/, 'ip', /^(\d{1,3}\.){3}\d{1,3}$|^[0-9a-f:]{2,39}$/i],
  [/^Binary/, 'binary', /^[A-Za-z0-9+/]*={0,2}$/],
]

/** Operators that policies test a key with, by the key in lower case. */
export type KeyOperators = ReadonlyMap<string, ReadonlySet<string>>

/** A context as the simulator takes it: each key with a type, which the operators that test it suggest. */
export function contextEntries(context: Context, operators: KeyOperators): ContextEntry[] {
  return Object.entries(context).map(([key, value]) => {
    const values = typeof value === 'string' ? [value] : [...value]
    const tested = [...(operators.get(key.toLowerCase()) ?? [])]
    const type = TYPES.find(
      ([family, , fits]) =>
        tested.length > 0 &&
        tested.every((operator) => family.test(operator)) &&
        values.every((one) => one.length <= 2_048 && fits.test(one)),
    )?.[1]
    const name = `${type ?? 'string'}${typeof value === 'string' ? '' : 'List'}` as ContextKeyTypeEnum
    return { ContextKeyName: key, ContextKeyValues: values, ContextKeyType: name }
  })
}
