import { short } from '../../model/read/problem.ts'
import { ProtocolFault } from './protocolFault.ts'
import type { Line } from './readLine.ts'

const FIELDS = ['id', 'decisions', 'refused', 'unsupported', 'error', 'outcome', 'why']
const TEXTS = ['refused', 'unsupported', 'error']

/** What an answer is forgiven, unless its author wants to know (`--strict-protocol`). Throws a ProtocolFault for the first such thing. */
export function checkStrictly(line: Line, isUtf8: boolean): void {
  if (!isUtf8) throw new ProtocolFault('encoding', 'an answer that is not UTF-8')
  for (const [field, value] of Object.entries(line)) {
    if (!FIELDS.includes(field))
      throw new ProtocolFault('extra-field', `an answer with the unknown field ${short(field)}`)
    if (value === null) throw new ProtocolFault('shape', `"${field}" is null; expected it to be left out`)
    if (TEXTS.includes(field) && isBlank(value)) throw new ProtocolFault('no-reason', `"${field}" says nothing`)
  }
  if (Array.isArray(line.decisions)) for (const [at, decision] of line.decisions.entries()) checkDecision(decision, at)
}

function checkDecision(decision: unknown, at: number): void {
  if (typeof decision !== 'object' || decision === null) return
  const fields = Object.keys(decision)
  const [only] = fields
  if (fields.length !== 1 || (only !== 'unsupported' && only !== 'error'))
    throw new ProtocolFault(
      'extra-field',
      `decisions[${at}] has the fields ${short(fields.join(', '))}; expected unsupported or error alone`,
    )
  if (isBlank((decision as Line)[only])) throw new ProtocolFault('no-reason', `decisions[${at}].${only} says nothing`)
}

function isBlank(value: unknown): boolean {
  return typeof value === 'string' && value.trim() === ''
}
