import type { z } from 'zod'
import { problemsFromZod } from './fromZod.ts'
import { checkPlainJson } from './plainJson.ts'
import { firstOf, MOST_PROBLEMS, type Problem, type Reading, TOP } from './problem.ts'

/**
 * Reads an untrusted value in three steps, each of which may rest on the one before: plain JSON, the schema, and the rules that
 * join several fields. The value itself is given back, not a copy: nothing is dropped or added.
 */
export function readWith<T>(value: unknown, schema: z.ZodType, check: (value: T) => readonly Problem[]): Reading<T> {
  const plain = checkPlainJson(value)
  if (plain !== undefined) return { ok: false, problems: [plain] }
  const found = schemaProblems(value, schema) ?? firstOf(check(value as T))
  return found.length === 0 ? { ok: true, value: value as T } : { ok: false, problems: found }
}

/** Nothing where the value fits the schema. */
function schemaProblems(value: unknown, schema: z.ZodType): readonly Problem[] | undefined {
  try {
    const { error } = schema.safeParse(value)
    return error === undefined
      ? undefined
      : firstOf(problemsFromZod(error, value, MOST_PROBLEMS + 1), error.issues.length)
  } catch (error) {
    // zod passes its issues on as arguments of one call, and some hundred thousand of them exceed the stack.
    if (!(error instanceof RangeError)) throw error
    const start = shortened(value)
    const { error: early } = schema.safeParse(start)
    if (early !== undefined) return firstOf(problemsFromZod(early, start, MOST_PROBLEMS + 1), early.issues.length)
    return [{ path: TOP, expected: `arrays that go on as their first ${MOST_PROBLEMS} entries do` }]
  }
}

/** The value with no more than the first entries of each array. Recursion is bounded, as the nesting was checked. */
function shortened(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, MOST_PROBLEMS).map(shortened)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shortened(inner)]))
}
