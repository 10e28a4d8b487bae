import type { z } from 'zod'
import type { RunEvent } from '../../model/event.ts'
import { problemsFromZod } from '../../model/read/fromZod.ts'
import { MOST_PROBLEMS, type Problem, type Reading, short, TOP } from '../../model/read/problem.ts'
import { EVENT_SCHEMAS, FINDING_SCHEMAS } from './eventSchema.ts'

const NAMES = [...Object.keys(EVENT_SCHEMAS), 'finding'].map((name) => JSON.stringify(name)).join(', ')

/** Objects of an event whose keys are names from outside. */
const NAMED = ['outcomes', 'paths', 'rules', 'properties', 'profile'] as const

/**
 * Reads an untrusted value as an event. The value itself is given back, not a copy. Text that is no Unicode is let through: an
 * evaluator may have said it, and what it said is what a finding quotes.
 */
export function readEvent(value: unknown): Reading<RunEvent> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return problem(TOP, 'an event, which is an object', value)
  const name: unknown = Object.hasOwn(value, 'event') ? (value as { event: unknown }).event : undefined
  const schema = schemaOf(name, value)
  if (schema === undefined) return problem('event', `one of ${NAMES}`, name)
  const { error } = schema.safeParse(value)
  if (error !== undefined) return { ok: false, problems: problemsFromZod(error, value, MOST_PROBLEMS) }
  const unseen = NAMED.find((field) => hasProto((value as { [field: string]: unknown })[field]))
  if (unseen !== undefined) return { ok: false, problems: [{ path: `${unseen}.__proto__`, expected: 'another name' }] }
  return { ok: true, value: value as RunEvent }
}

function schemaOf(name: unknown, value: object): z.ZodType | undefined {
  if (typeof name !== 'string') return undefined
  if (name !== 'finding')
    return Object.hasOwn(EVENT_SCHEMAS, name) ? EVENT_SCHEMAS[name as keyof typeof EVENT_SCHEMAS] : undefined
  const one = (value as { finding?: { case?: unknown } }).finding?.case
  const has = (key: string): boolean => typeof one === 'object' && one !== null && Object.hasOwn(one, key)
  if (has('issuance')) return FINDING_SCHEMAS.issuance
  return FINDING_SCHEMAS[has('call') ? 'call' : has('refused') ? 'refused' : 'decisions']
}

/** zod passes over this one key of a record, so that nobody has looked at what it holds. */
function hasProto(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, '__proto__')
}

function problem(path: string, expected: string, received: unknown): Reading<RunEvent> {
  return { ok: false, problems: [{ path, expected, received: short(received) } satisfies Problem] }
}
