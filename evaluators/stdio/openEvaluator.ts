import type { Evaluator } from '../../model/evaluator.ts'
import { EvaluatorUnavailable } from '../evaluatorUnavailable.ts'
import { checkStrictly } from './checkStrictly.ts'
import { explainFault } from './explainFault.ts'
import type { StartPeer } from './peer.ts'
import type { ProtocolFault } from './protocolFault.ts'
import { readAnswer, readCallAnswer } from './readAnswer.ts'
import type { StdioOptions } from './startStdio.ts'
import { Supervisor } from './supervisor.ts'

/** Less than the ten seconds that a run may take beyond its time: one that never says hello ends within them. */
const HELLO_TIMEOUT_MS = 8_000
const ANSWER_TIMEOUT_MS = 10_000

/** The evaluator behind a peer that speaks the protocol. Rejects with EvaluatorUnavailable when it never says hello. */
export async function openEvaluator(shown: string, start: StartPeer, options: StdioOptions): Promise<Evaluator> {
  const { helloTimeoutMs = HELLO_TIMEOUT_MS, answerTimeoutMs = ANSWER_TIMEOUT_MS, strict = false, onFault } = options
  const supervisor = new Supervisor(start, { helloTimeoutMs, answerTimeoutMs, strict, onFault })
  const hello = await supervisor.open().catch((thrown: ProtocolFault) => {
    const explained = strict ? `\n\n${explainFault(thrown)}` : ''
    throw new EvaluatorUnavailable(`the evaluator ${shown} never said hello: ${thrown.message}${explained}`)
  })
  const { outcomes, supports } = hello
  return {
    hello,
    authorize: (scenario) =>
      supervisor.ask({ op: 'authorize', scenario }, (line, isUtf8) => {
        if (strict) checkStrictly(line, isUtf8)
        return readAnswer(line, scenario.requests.length, outcomes)
      }),
    ...(supports.includes('call')
      ? {
          call: (call) =>
            supervisor.ask({ op: 'call', call }, (line, isUtf8) => {
              if (strict) checkStrictly(line, isUtf8)
              return readCallAnswer(line)
            }),
        }
      : {}),
    fresh: () => openEvaluator(shown, start, options),
    close: () => supervisor.close(),
  }
}
