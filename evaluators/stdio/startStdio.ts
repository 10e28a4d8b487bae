import type { Evaluator } from '../../model/evaluator.ts'
import { startChild } from './childProcess.ts'
import { openEvaluator } from './openEvaluator.ts'
import type { ProtocolFault } from './protocolFault.ts'

export interface StdioOptions {
  /** Longest wait for the answer to `hello`. */
  readonly helloTimeoutMs?: number | undefined
  /** Longest silence while questions are in flight, unless the evaluator showed that it works more slowly. */
  readonly answerTimeoutMs?: number | undefined
  /** How long the command may take to end after it was asked to. */
  readonly graceMs?: number | undefined
  /** Also takes offence at what is tolerated otherwise. */
  readonly strict?: boolean | undefined
  /** Told of every fault as it comes up, with the lines it is about (`explainFault`). */
  readonly onFault?: ((fault: ProtocolFault) => void) | undefined
}

const GRACE_MS = 1_000

/**
 * Starts a command that speaks the evaluator protocol over standard input and output (`docs/protocol.md`). Rejects with
 * EvaluatorUnavailable when it never says hello. Afterwards every broken rule of the protocol rejects the answer that was in
 * flight with a ProtocolFault (`FAULTS`), and a process that died is started again.
 */
export function startStdio(command: readonly string[], options: StdioOptions = {}): Promise<Evaluator> {
  const graceMs = options.graceMs ?? GRACE_MS
  return openEvaluator(`\`${command.join(' ')}\``, (events) => startChild(command, graceMs, events), options)
}
