import { FAULTS } from './faults.ts'
import type { ProtocolFault } from './protocolFault.ts'

/** Characters of a line that are shown from its beginning and from its end. */
const HEAD = 160
const TAIL = 40

/**
 * A broken protocol as a tutorial would tell it: what was sent, what came back, the rule, and what would have been right. Several
 * lines; what the evaluator wrote is quoted as JSON, and is still to be made printable.
 */
export function explainFault({ fault, message, exchange: { sent, received } }: ProtocolFault): string {
  const { rule, right, hint } = FAULTS[fault]
  const lines = [
    ['rule', rule],
    ...(sent === undefined ? [] : [['sent', cut(sent())]]),
    ['received', received === undefined ? 'nothing' : cut(received)],
    ['problem', message],
    ['right', right],
    ['hint', hint],
    ['see', 'docs/protocol.md, "Evaluator protocol"'],
  ] as const
  return [`protocol mistake: ${fault}`, ...lines.map(([what, text]) => `  ${`${what}`.padEnd(10)}${text}`)].join('\n')
}

/** Scenarios are long, and what matters of them is that they are. */
function cut(line: string): string {
  const text = line.trimEnd()
  if (text.length <= HEAD + TAIL + 20) return text
  const left = (text.length - HEAD - TAIL).toLocaleString('en')
  return `${text.slice(0, HEAD)} …${left} characters… ${text.slice(-TAIL)}`
}
