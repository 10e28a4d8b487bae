import type { Answer, CallAnswer } from '../../model/format/answer.ts'
import type { Hello } from '../../model/format/hello.ts'
import { short } from '../../model/read/problem.ts'
import { ProtocolFault } from './protocolFault.ts'

type Line = { readonly [field: string]: unknown }

/** Reads an answer to `authorize`, by hand as it is the hot path. Throws a ProtocolFault that says what was wrong with it. */
export function readAnswer(line: Line, requests: number, outcomes: Hello['outcomes']): Answer {
  if (Array.isArray(line.decisions)) {
    if (line.decisions.length !== requests) {
      throw new ProtocolFault('count', `${line.decisions.length} decisions for ${requests} requests`)
    }
    for (const [at, decision] of line.decisions.entries()) checkDecision(decision, at, outcomes)
    return line as unknown as Answer
  }
  if (line.decisions !== undefined) throw new ProtocolFault('shape', '"decisions" is no array')
  for (const field of ['refused', 'unsupported', 'error'])
    if (typeof line[field] === 'string') return line as unknown as Answer
  throw new ProtocolFault('shape', `an answer with none of decisions, refused, unsupported and error: ${short(line)}`)
}

export function readCallAnswer(line: Line): CallAnswer {
  for (const field of ['outcome', 'unsupported', 'error'])
    if (typeof line[field] === 'string') return line as unknown as CallAnswer
  throw new ProtocolFault('shape', `an answer to a call with none of outcome, unsupported and error: ${short(line)}`)
}

function checkDecision(decision: unknown, at: number, outcomes: Hello['outcomes']): void {
  if (decision === 'allowed') return
  if (outcomes === 'two-way' ? decision === 'denied' : decision === 'explicitDeny' || decision === 'implicitDeny')
    return
  if (typeof decision === 'object' && decision !== null) {
    const { unsupported, error } = decision as Line
    if (typeof unsupported === 'string' || typeof error === 'string') return
  }
  const words = outcomes === 'two-way' ? 'allowed or denied' : 'allowed, explicitDeny or implicitDeny'
  throw new ProtocolFault(
    'vocabulary',
    `decisions[${at}] is ${short(decision)}; expected ${words}, {"unsupported": "…"} or {"error": "…"}`,
  )
}
