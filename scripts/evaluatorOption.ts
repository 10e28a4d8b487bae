import type { Command } from 'commander'
import { type EvaluatorName, type Registry, resolveEvaluator } from '../evaluators/resolve.ts'
import type { Evaluator } from '../model/evaluator.ts'
import type { Io } from './io.ts'
import { untilStopped } from './untilStopped.ts'
import { UsageError } from './usageError.ts'

/** The evaluators that only this room can bring: others may not import the reference. */
const REGISTRY: Registry = {
  reference: async () => (await import('../reference/referenceEvaluator.ts')).referenceEvaluator,
}

export function addEvaluatorOption(command: Command, description: string): Command {
  return command.option(
    '--evaluator <name>',
    `${description}: reference, a shipped one (see \`list evaluators\`), a module path, or a command after --`,
  )
}

/** What the command line names, or undefined where it names nothing. */
export function namedEvaluator(
  option: string | undefined,
  afterDashes: readonly string[] | undefined,
): EvaluatorName | undefined {
  if (option !== undefined && afterDashes !== undefined)
    throw new UsageError('give an evaluator by --evaluator or as a command after --, not both')
  if (afterDashes !== undefined) return { command: afterDashes }
  return option === undefined ? undefined : { name: option }
}

/** The arguments that name it again, for a command line that repeats the run. */
export function evaluatorArguments(name: EvaluatorName | undefined): readonly string[] {
  if (name === undefined) return []
  return 'command' in name ? ['--', ...name.command] : ['--evaluator', name.name]
}

/** Gives the evaluator to `use`, and closes it whatever happens. */
export async function withEvaluator<T>(
  name: EvaluatorName,
  io: Pick<Io, 'stop'>,
  use: (evaluator: Evaluator) => Promise<T>,
  answerTimeoutMs?: number,
): Promise<T> {
  const evaluator = await untilStopped(resolveEvaluator(name, REGISTRY, answerTimeoutMs), io.stop)
  try {
    return await use(evaluator)
  } finally {
    await evaluator.close?.()
  }
}
