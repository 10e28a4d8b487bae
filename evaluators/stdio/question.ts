import type { Call } from '../../model/format/call.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { ProtocolFault } from './protocolFault.ts'
import type { Line } from './readLine.ts'

/** What is asked: a scenario or a call, before it has an id. `copy`: of which copy of a module, in a thread. */
export type Asked = { readonly copy: number } & (
  | { readonly op: 'authorize'; readonly scenario: Scenario }
  | { readonly op: 'call'; readonly call: Call }
)

/** One question on its way. */
export interface Question {
  readonly asked: Asked
  /** Takes the answer. Throws a ProtocolFault for one that breaks the protocol. */
  readonly settle: (line: Line, isUtf8: boolean) => void
  readonly fail: (fault: ProtocolFault) => void
  /** Of the last time it was asked. */
  id: number
  /** Whether a process died with it in flight, beside others. */
  suspect: boolean
}

/** The line that asks it. */
export function questionLine({ asked, id }: Question): string {
  const of = asked.copy === 0 ? id : `${id},"copy":${asked.copy}`
  return asked.op === 'authorize'
    ? `{"op":"authorize","id":${of},"scenario":${oneLine(asked.scenario)}}\n`
    : `{"op":"call","id":${of},"call":${oneLine(asked.call)}}\n`
}

/** JSON leaves U+2028 and U+2029 as they are, and some readers of lines (Node's readline) end a line there. */
function oneLine(value: object): string {
  return JSON.stringify(value).replaceAll(/[\u2028\u2029]/g, (end) => (end === '\u2028' ? '\\u2028' : '\\u2029'))
}
