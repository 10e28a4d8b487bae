import { explainFault } from '../../evaluators/stdio/explainFault.ts'
import type { StdioOptions } from '../../evaluators/stdio/startStdio.ts'
import { printable } from '../../report/printable.ts'
import type { Io } from '../io.ts'
import { answerTimeout } from './answerTimeout.ts'
import type { JudgingOptions } from './judgingOptions.ts'

/** How the evaluator is driven: with `--strict-protocol` the first mistake of each kind is explained on standard error. */
export function driverOptions(
  { strictProtocol, time }: Pick<JudgingOptions, 'strictProtocol' | 'time'>,
  io: Pick<Io, 'err'>,
): StdioOptions {
  const answerTimeoutMs = answerTimeout(time)
  if (strictProtocol !== true) return { answerTimeoutMs }
  const explained = new Set<string>()
  return {
    answerTimeoutMs,
    strict: true,
    onFault: (fault) => {
      if (explained.has(fault.fault)) return
      explained.add(fault.fault)
      io.err(`\n${printable(explainFault(fault), 'lines')}\n\n`)
    },
  }
}
