import type { z } from 'zod'
import { type Case, callCaseSchema, decisionCaseSchema, refusalCaseSchema } from '../format/case.ts'
import { checkCase } from './checkCase.ts'
import { checkPlainJson } from './plainJson.ts'
import { type Problem, type Reading, TOP } from './problem.ts'
import { readWith } from './readWith.ts'

/** Reads an untrusted value as a corpus case. Which of the three kinds it is, its keys say, so that problems are those of one kind. */
export function readCase(value: unknown): Reading<Case> {
  const kind = kindOf(value)
  if ('expected' in kind) return { ok: false, problems: [checkPlainJson(value) ?? kind] }
  return readWith<Case>(value, kind.schema, checkCase)
}

function kindOf(value: unknown): { schema: z.ZodType } | Problem {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return {
      path: TOP,
      expected: 'an object',
      received: Array.isArray(value) ? 'an array' : value === null ? 'null' : typeof value,
    }
  }
  const has = (key: string) => Object.hasOwn(value, key)
  if (has('scenario') && has('call'))
    return { path: 'call', expected: 'nothing, as the case has a scenario', received: 'a call' }
  if (has('issuance'))
    return {
      path: 'issuance',
      expected: 'decisions or an STS call',
      received: 'steps that issue credentials, which are asked of servers: npx assume-nothing live --server NAME FILE',
    }
  if (has('call')) return { schema: callCaseSchema }
  if (!has('scenario')) return { path: 'scenario', expected: 'a scenario, or else a call', received: 'nothing' }
  if (has('decisions') && has('refused'))
    return { path: 'refused', expected: 'nothing, as the case has decisions', received: 'a refusal' }
  if (has('refused')) return { schema: refusalCaseSchema }
  if (!has('decisions'))
    return { path: 'decisions', expected: 'a decision for each request, or else refused', received: 'nothing' }
  return { schema: decisionCaseSchema }
}
