import type { z } from 'zod'
import { problemsFromZod } from './fromZod.ts'
import { checkPlainJson } from './plainJson.ts'
import { type Problem, type Reading, TOP } from './problem.ts'

/** Problems that a reading lists at most. One mistake in a program easily makes a hundred thousand. */
const MOST = 100

/**
 * Reads an untrusted value in three steps, each of which may rest on the one before: plain JSON, the schema, and the rules that
 * join several fields. The value itself is given back, not a copy: nothing is dropped or added.
 */
export function readWith<T>(value: unknown, schema: z.ZodType, check: (value: T) => readonly Problem[]): Reading<T> {
  const plain = checkPlainJson(value)
  if (plain !== undefined) return { ok: false, problems: [plain] }
  const problems = schemaProblems(value, schema) ?? check(value as T)
  return problems.length === 0 ? { ok: true, value: value as T } : { ok: false, problems: atMost(problems) }
}

/** Nothing where the value fits the schema. */
function schemaProblems(value: unknown, schema: z.ZodType): readonly Problem[] | undefined {
  try {
    const parsed = schema.safeParse(value)
    return parsed.success ? undefined : problemsFromZod(parsed.error, value)
  } catch (error) {
    // zod passes its issues on as arguments of one call, and some hundred thousand of them exceed the stack.
    if (!(error instanceof RangeError)) throw error
    const start = shortened(value)
    const parsed = schema.safeParse(start)
    return parsed.success
      ? [{ path: TOP, expected: `arrays that go on as their first ${MOST} entries do` }]
      : problemsFromZod(parsed.error, start)
  }
}

/** The value with no more than the first entries of each array. Recursion is bounded, as the nesting was checked. */
function shortened(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, MOST).map(shortened)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shortened(inner)]))
}

function atMost(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= MOST) return problems
  const rest: Problem = {
    path: TOP,
    expected: `no more problems than these ${MOST}`,
    received: `${problems.length} in all`,
  }
  return [...problems.slice(0, MOST), rest]
}
