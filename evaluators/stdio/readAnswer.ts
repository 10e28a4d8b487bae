import type { Answer, CallAnswer, DecisionAnswer } from '../../model/format/answer.ts'
import type { Hello } from '../../model/format/hello.ts'
import { short } from '../../model/read/problem.ts'
import { ProtocolFault } from './protocolFault.ts'
import type { Line } from './readLine.ts'

/** What an answer may be, of which it has exactly one. Null and, for texts, "" stand for absent: typed languages write them. */
const CONTENTS = ['decisions', 'refused', 'unsupported', 'error'] as const
const CALL_CONTENTS = ['outcome', 'unsupported', 'error'] as const

/** Reads an answer to `authorize`, by hand as it is the hot path. Throws a ProtocolFault that says what was wrong with it. */
export function readAnswer(line: Line, requests: number, outcomes: Hello['outcomes']): Answer {
  const content = contentOf(line, CONTENTS)
  if (content !== 'decisions') return textAnswer(content, line[content])
  const given = line.decisions
  if (!Array.isArray(given)) throw new ProtocolFault('shape', `"decisions" is ${short(given)}; expected an array`)
  if (given.length !== requests) {
    throw new ProtocolFault('count', `${given.length} decisions for ${requests} requests`)
  }
  const decisions = given as unknown[]
  for (let at = 0; at < requests; at++) {
    const word = decisions[at]
    if (word === 'allowed' || isDeny(word, outcomes)) continue
    decisions[at] = readDecision(word, at, outcomes)
  }
  const read = decisions as DecisionAnswer[]
  return line.why === undefined ? { decisions: read } : { decisions: read, why: line.why }
}

/** Reads an answer to `call`, likewise. */
export function readCallAnswer(line: Line): CallAnswer {
  const content = contentOf(line, CALL_CONTENTS)
  return textAnswer(content, line[content]) as CallAnswer
}

function contentOf<T extends string>(line: Line, contents: readonly T[]): T {
  let found: T | undefined
  for (const content of contents) {
    const value = line[content]
    if (value === undefined || value === null || value === '') continue
    if (found !== undefined)
      throw new ProtocolFault('shape', `an answer with both ${found} and ${content}; expected one of them`)
    found = content
  }
  if (found !== undefined) return found
  // One that is there and says nothing is still an answer.
  const empty = contents.find((content) => line[content] === '' && content !== 'decisions' && content !== 'outcome')
  if (empty !== undefined) return empty
  const all = `${contents.slice(0, -1).join(', ')} and ${contents.at(-1)}`
  throw new ProtocolFault('shape', `an answer with none of ${all}: ${short(line)}`)
}

function textAnswer(content: string, value: unknown): Answer {
  if (typeof value === 'string') return { [content]: value } as unknown as Answer
  throw new ProtocolFault('shape', `"${content}" is ${short(value)}; expected a text`)
}

function isDeny(word: unknown, outcomes: Hello['outcomes']): boolean {
  return outcomes === 'two-way' ? word === 'denied' : word === 'explicitDeny' || word === 'implicitDeny'
}

function readDecision(given: unknown, at: number, outcomes: Hello['outcomes']): DecisionAnswer {
  if (typeof given === 'object' && given !== null) {
    const { unsupported, error } = given as Line
    if (typeof unsupported === 'string') return { unsupported }
    if (typeof error === 'string') return { error }
  }
  const words = outcomes === 'two-way' ? 'allowed or denied' : 'allowed, explicitDeny or implicitDeny'
  throw new ProtocolFault(
    'vocabulary',
    `decisions[${at}] is ${short(given)}; expected ${words}, {"unsupported": "…"} or {"error": "…"}`,
  )
}
