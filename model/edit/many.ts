import type { OneOrMany } from '../policyDocument.ts'

/** The values of an element that may be one or a list (GRAM-04); none where the element is not there. */
export function many<T extends string | number | boolean | object>(values: OneOrMany<T> | undefined): readonly T[] {
  if (values === undefined) return []
  return Array.isArray(values) ? values : [values as T]
}
