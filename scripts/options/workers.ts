import { availableParallelism } from 'node:os'
import { InvalidArgumentError } from 'commander'
import type { EvaluatorName } from '../../evaluators/resolve.ts'

const MOST_WORKERS = 256

/** Reads a number of threads. */
export function workers(text: string): number {
  const value = Number(text)
  if (!/^\d{1,3}$/.test(text) || value < 1 || value > MOST_WORKERS)
    throw new InvalidArgumentError(`Expected a whole number from 1 to ${MOST_WORKERS}.`)
  return value
}

/** Starting a worker takes as long as judging so many worlds: below, one thread is faster. */
const WORTH_IT = 500

/**
 * How many workers a campaign has: those asked for; else one a core, for an evaluator in process, and none beside it for a command,
 * which others may not start twice. Undefined where one thread does it all.
 */
export function workersFor(
  asked: number | undefined,
  evaluator: EvaluatorName,
  runs: number | undefined,
): { readonly count: number; readonly evaluator: EvaluatorName } | undefined {
  const cores = 'command' in evaluator || (runs ?? WORTH_IT) < WORTH_IT ? 1 : availableParallelism()
  const count = asked ?? cores
  return count > 1 ? { count, evaluator } : undefined
}
