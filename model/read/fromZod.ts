import type { z } from 'zod'
import { type Problem, pathText, short } from './problem.ts'

type Issue = z.core.$ZodIssue

/** Turns zod's issues, or the first of them, into problems that name the path, what was expected, and what was there. */
export function problemsFromZod(error: z.ZodError, input: unknown, most = error.issues.length): Problem[] {
  return error.issues.slice(0, most).flatMap((issue) => fromIssue(issue, input))
}

function fromIssue(issue: Issue, input: unknown): Problem[] {
  const path = pathText(issue.path)
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: pathText([...issue.path, key]), expected: 'no such field' }))
  }
  return [{ path, expected: expectedBy(issue), received: received(issue, input) }]
}

function expectedBy(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? `${/^[aeiou]/.test(issue.expected) ? 'an' : 'a'} ${issue.expected}`
    case 'invalid_value':
      return `${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map((value) => JSON.stringify(value)).join(', ')}`
    case 'too_big':
      return `at most ${count(issue.maximum, issue.origin)}`
    case 'too_small':
      return `at least ${count(issue.minimum, issue.origin)}`
    case 'invalid_key':
      return `a key of ${issue.issues[0] === undefined ? 'another form' : expectedBy(issue.issues[0] as Issue)}`
    default:
      return issue.message.replace(/^expected /, '')
  }
}

const TYPES: Readonly<Record<string, string>> = { record: 'an object', int: 'an integer' }

function count(bound: number | bigint, origin: string): string {
  const [one, many] =
    origin === 'string' ? ['character', 'characters'] : origin === 'array' ? ['entry', 'entries'] : ['', '']
  return `${bound} ${bound === 1 ? one : many}`.trimEnd()
}

function received(issue: Issue, input: unknown): string {
  let value: unknown = input
  for (const part of issue.path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return 'nothing'
    value = (value as Record<PropertyKey, unknown>)[part]
  }
  if (typeof value === 'string')
    return value.length > 60 ? `a string of ${value.length} characters` : short(JSON.stringify(value))
  if (Array.isArray(value)) return `an array of ${value.length}`
  return value === undefined ? 'nothing' : typeof value === 'object' && value !== null ? 'an object' : short(value)
}
