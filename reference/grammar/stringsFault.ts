import { type Fault, fault } from './fault.ts'

/**
 * GRAM-04: one string or a list of strings; the list may be empty (GRAM-10). `ofOne` says what is wrong with one of them.
 *
 * Which rule for which wrong JSON type is not documented. Here: a list or an object where one value should stand breaks the
 * list rule (GRAM-04), a null, number or boolean where a string should stand breaks the rule of values (GRAM-08).
 */
export function stringsFault(
  value: unknown,
  element: string,
  ofOne?: (text: string) => Fault | undefined,
): Fault | undefined {
  if (typeof value === 'string') {
    const inner = ofOne?.(value)
    return inner && { ...inner, at: [element] }
  }
  if (!Array.isArray(value)) return fault(typeRule(value), [element], 'a string or a list of strings')
  for (let index = 0; index < value.length; index++) {
    const one: unknown = value[index]
    if (typeof one !== 'string') return fault(typeRule(one), [element, index], 'a string')
    const inner = ofOne?.(one)
    if (inner !== undefined) return { ...inner, at: [element, index] }
  }
  return undefined
}

/** The rule that a value of the wrong JSON type breaks, see above. */
export function typeRule(value: unknown): 'GRAM-04' | 'GRAM-08' {
  return typeof value === 'object' && value !== null ? 'GRAM-04' : 'GRAM-08'
}
