import type { Evaluator } from '../../model/evaluator.ts'
import { type Hello, helloSchema } from '../../model/format/hello.ts'
import { problemsFromZod } from '../../model/read/fromZod.ts'
import { problemText, short } from '../../model/read/problem.ts'
import { PROTOCOL_VERSION } from '../../model/version.ts'
import { EvaluatorUnavailable } from '../evaluatorUnavailable.ts'
import { type Child, startChild } from './childProcess.ts'
import { InFlight } from './inFlight.ts'
import { ProtocolFault } from './protocolFault.ts'
import { readAnswer, readCallAnswer } from './readAnswer.ts'

export interface StdioOptions {
  /** Longest wait for the answer to `hello`, and for the oldest answer in flight. */
  readonly helloTimeoutMs?: number
  readonly answerTimeoutMs?: number
  /** How long the command may take to end after it was asked to. */
  readonly graceMs?: number
}

/**
 * Starts a command that speaks the evaluator protocol over standard input and output (`docs/protocol.md`). Rejects with
 * EvaluatorUnavailable when it never says hello. Afterwards every broken rule of the protocol rejects the answer that was in
 * flight with a ProtocolFault; a process that died is not restarted.
 */
export async function startStdio(command: readonly string[], options: StdioOptions = {}): Promise<Evaluator> {
  const { helloTimeoutMs = 10_000, answerTimeoutMs = 10_000, graceMs = 1_000 } = options
  const shown = command.join(' ')
  let onHello: ((line: string) => void) | undefined
  let onDeath: ((reason: string) => void) | undefined
  let inFlight: InFlight | undefined
  const child = startChild(command, {
    graceMs,
    onLine: (line) => (inFlight === undefined ? onHello?.(line) : inFlight.line(line)),
    onEnd: (reason) => (inFlight === undefined ? onDeath?.(reason) : inFlight.died(`the evaluator is gone: ${reason}`)),
  })
  let hello: Hello
  try {
    hello = await greet(child, helloTimeoutMs, (line, death) => {
      onHello = line
      onDeath = death
    })
  } catch (thrown) {
    await child.end()
    throw new EvaluatorUnavailable(`the evaluator \`${shown}\` never said hello: ${(thrown as Error).message}`)
  }
  const pending = new InFlight(child.write, answerTimeoutMs, () => void child.end())
  inFlight = pending
  return {
    hello,
    authorize: (scenario) =>
      pending.ask({ op: 'authorize', scenario }, (line) => readAnswer(line, scenario.requests.length, hello.outcomes)),
    ...(hello.supports.includes('call') ? { call: (call) => pending.ask({ op: 'call', call }, readCallAnswer) } : {}),
    fresh: () => startStdio(command, options),
    close: () => {
      pending.died('the evaluator was closed')
      return child.end()
    },
  }
}

function greet(
  child: Child,
  timeoutMs: number,
  listen: (line: (text: string) => void, death: (reason: string) => void) => void,
): Promise<Hello> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no line within ${timeoutMs} ms`)), timeoutMs)
    const settle = (run: () => void): void => {
      clearTimeout(timer)
      try {
        run()
      } catch (thrown) {
        reject(thrown)
      }
    }
    listen(
      (line) => settle(() => resolve(readHello(line))),
      (reason) => settle(() => reject(new Error(reason))),
    )
    child.write(`${JSON.stringify({ op: 'hello', protocol: PROTOCOL_VERSION })}\n`)
  })
}

function readHello(line: string): Hello {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw new ProtocolFault('garbage', `its first line is not JSON: ${short(line)}`)
  }
  const parsed = helloSchema.safeParse(value)
  if (!parsed.success)
    throw new ProtocolFault(
      'shape',
      `its hello is wrong: ${problemsFromZod(parsed.error, value).map(problemText).join('; ')}`,
    )
  return value as Hello
}
