import type { OneOrMany } from '../../model/policyDocument.ts'

/** The values of an element that may be one or a list (GRAM-04). */
export function many<T extends string | number | boolean | object>(values: OneOrMany<T>): readonly T[] {
  return Array.isArray(values) ? values : [values as T]
}
