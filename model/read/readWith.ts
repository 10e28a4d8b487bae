import type { z } from 'zod'
import { problemsFromZod } from './fromZod.ts'
import { checkPlainJson } from './plainJson.ts'
import type { Problem, Reading } from './problem.ts'

/**
 * Reads an untrusted value in three steps, each of which may rest on the one before: plain JSON, the schema, and the rules that
 * join several fields. The value itself is given back, not a copy: nothing is dropped or added.
 */
export function readWith<T>(value: unknown, schema: z.ZodType, check: (value: T) => Problem[]): Reading<T> {
  const plain = checkPlainJson(value)
  if (plain !== undefined) return { ok: false, problems: [plain] }
  const parsed = schema.safeParse(value)
  const problems = parsed.success ? check(value as T) : problemsFromZod(parsed.error, value)
  return problems.length === 0 ? { ok: true, value: value as T } : { ok: false, problems }
}
