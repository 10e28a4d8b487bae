import type { Evaluator } from '../../model/evaluator.ts'
import { EvaluatorUnavailable } from '../evaluatorUnavailable.ts'
import { checkStrictly } from './checkStrictly.ts'
import { explainFault } from './explainFault.ts'
import type { StartPeer } from './peer.ts'
import { ProtocolFault } from './protocolFault.ts'
import { readAnswer, readCallAnswer } from './readAnswer.ts'
import type { Line } from './readLine.ts'
import type { StdioOptions } from './startStdio.ts'
import { Supervisor } from './supervisor.ts'

/** Less than the ten seconds that a run may take beyond its time: one that never says hello ends within them. */
const HELLO_TIMEOUT_MS = 8_000
const ANSWER_TIMEOUT_MS = 10_000

/**
 * The evaluator behind a peer that speaks the protocol. Rejects with EvaluatorUnavailable, the ProtocolFault its cause, when it never
 * says hello. One `inThread` may say what it has `thrown` instead of an answer, and holds copies of its module beside each other.
 */
export async function openEvaluator(
  shown: string,
  start: StartPeer,
  options: StdioOptions,
  inThread = false,
): Promise<Evaluator> {
  const { helloTimeoutMs = HELLO_TIMEOUT_MS, answerTimeoutMs = ANSWER_TIMEOUT_MS, strict = false, onFault } = options
  const supervisor = new Supervisor(start, { helloTimeoutMs, answerTimeoutMs, strict, onFault })
  const hello = await supervisor.open().catch((thrown: ProtocolFault) => {
    const explained = strict ? `\n\n${explainFault(thrown)}` : ''
    const message = `the evaluator ${shown} never said hello: ${thrown.message}${explained}`
    throw new EvaluatorUnavailable(message, { cause: thrown })
  })
  const { outcomes, supports } = hello
  const check = (line: Line, isUtf8: boolean): void => {
    if (typeof line.thrown === 'string' && inThread) throw new ProtocolFault('crash', line.thrown)
    if (strict) checkStrictly(line, isUtf8)
  }
  const copyOf = (copy: number, rest: Pick<Evaluator, 'fresh' | 'close'>): Evaluator => ({
    hello,
    keepsTime: true,
    trouble: () => supervisor.trouble,
    silentMs: () => supervisor.silentMs,
    authorize: (scenario) =>
      supervisor.ask({ op: 'authorize', copy, scenario }, (line, isUtf8) => {
        check(line, isUtf8)
        return readAnswer(line, scenario.requests.length, outcomes)
      }),
    ...(supports.includes('call')
      ? {
          call: (call) =>
            supervisor.ask({ op: 'call', copy, call }, (line, isUtf8) => {
              check(line, isUtf8)
              return readCallAnswer(line)
            }),
        }
      : {}),
    ...rest,
  })
  let copies = 0
  const fresh = (): Evaluator | Promise<Evaluator> =>
    inThread ? copyOf(++copies, { fresh }) : openEvaluator(shown, start, options)
  return copyOf(0, { fresh, close: () => supervisor.close() })
}
