import type { OneOrMany } from '../model/policyDocument.ts'

/** The values of an element that may hold one or a list of them (GRAM-04). */
export function listOf<T extends string | number | boolean | object>(values: OneOrMany<T> | undefined): readonly T[] {
  return values === undefined ? [] : Array.isArray(values) ? (values as readonly T[]) : [values as T]
}
