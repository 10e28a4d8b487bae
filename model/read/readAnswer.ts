import { DECISIONS } from '../decision.ts'
import type { Answer, CallAnswer } from '../format/answer.ts'
import type { Hello } from '../format/hello.ts'
import { type Problem, type Reading, short, TOP } from './problem.ts'

const WORDS = {
  'three-way': new Set<unknown>(DECISIONS),
  'two-way': new Set<unknown>(['allowed', 'denied']),
} as const

const SENTENCES = ['refused', 'unsupported', 'error'] as const

/**
 * Reads what an evaluator answers about a scenario: exactly one of `decisions`, `refused`, `unsupported` and `error`. `requests`
 * is how many decisions there must be, `outcomes` which words the evaluator promised. Other fields (`id`, `why`) are let through.
 */
export function readAnswer(
  value: unknown,
  requests: number,
  outcomes: Hello['outcomes'] = 'three-way',
): Reading<Answer> {
  const kind = onlyKey(value, ['decisions', ...SENTENCES])
  if (typeof kind !== 'string') return { ok: false, problems: [kind] }
  const content = (value as Record<string, unknown>)[kind]
  const problems = kind === 'decisions' ? checkDecisions(content, requests, outcomes) : checkSentence(content, kind)
  return problems.length === 0 ? { ok: true, value: value as Answer } : { ok: false, problems }
}

/** Reads what an evaluator answers about an STS call: exactly one of `outcome`, `unsupported` and `error`. */
export function readCallAnswer(value: unknown): Reading<CallAnswer> {
  const kind = onlyKey(value, ['outcome', 'unsupported', 'error'])
  if (typeof kind !== 'string') return { ok: false, problems: [kind] }
  const content = (value as Record<string, unknown>)[kind]
  const wrong = kind === 'outcome' && !(typeof content === 'string' && /^[A-Za-z]+$/.test(content))
  const problems = wrong
    ? [{ path: kind, expected: 'issued, or an error code of STS', received: shown(content) }]
    : checkSentence(content, kind)
  return problems.length === 0 ? { ok: true, value: value as CallAnswer } : { ok: false, problems }
}

function checkDecisions(value: unknown, requests: number, outcomes: Hello['outcomes']): Problem[] {
  if (!Array.isArray(value)) return [{ path: 'decisions', expected: 'an array', received: shown(value) }]
  if (value.length !== requests) {
    return [
      { path: 'decisions', expected: `one for each request, which makes ${requests}`, received: `${value.length}` },
    ]
  }
  const words = WORDS[outcomes]
  const problems: Problem[] = []
  for (let index = 0; index < requests; index++) {
    const one: unknown = value[index]
    if (words.has(one)) continue
    const path = `decisions[${index}]`
    if (typeof one !== 'object' || one === null) {
      problems.push({
        path,
        expected: `${[...words].join(', ')}, or an object with unsupported or error`,
        received: shown(one),
      })
      continue
    }
    const kind = onlyKey(one, ['unsupported', 'error'], path)
    problems.push(
      ...(typeof kind === 'string' ? checkSentence((one as Record<string, unknown>)[kind], `${path}.${kind}`) : [kind]),
    )
  }
  return problems
}

function onlyKey(value: unknown, keys: readonly string[], path = TOP): string | Problem {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { path, expected: 'an object', received: shown(value) }
  const [first, second] = keys.filter((key) => Object.hasOwn(value, key))
  const expected = `exactly one of ${keys.join(', ')}`
  if (first === undefined) return { path, expected, received: 'none of them' }
  return second === undefined ? first : { path, expected, received: `${first} and ${second}` }
}

function checkSentence(value: unknown, path: string): Problem[] {
  return typeof value === 'string' ? [] : [{ path, expected: 'a sentence', received: shown(value) }]
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return `an array of ${value.length}`
  if (typeof value === 'object' && value !== null) return 'an object'
  return typeof value === 'string' ? short(JSON.stringify(value.slice(0, 100))) : short(String(value))
}
