import { resolve } from 'node:path'
import type { Command } from 'commander'
import { OWN_EVALUATORS } from '../campaign/ownEvaluators.ts'
import { EvaluatorUnavailable } from '../evaluators/evaluatorUnavailable.ts'
import { type EvaluatorName, resolveEvaluator } from '../evaluators/resolve.ts'
import type { StdioOptions } from '../evaluators/stdio/startStdio.ts'
import type { Evaluator } from '../model/evaluator.ts'
import type { Io } from './io.ts'
import { repeated } from './options/repeated.ts'
import { untilStopped } from './untilStopped.ts'
import { UsageError } from './usageError.ts'

export function addEvaluatorOption(command: Command, description: string): Command {
  return command.option('--evaluator <name>', `${description}: ${NAMES}`)
}

/** The same for a command that takes several. */
export function addEvaluatorsOption(command: Command, description: string): Command {
  return command.option('--evaluator <name>', `${description}: ${NAMES}; repeatable`, repeated)
}

const NAMES = 'reference, a shipped one (see `list evaluators`), a module path, or a command after --'

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

/**
 * What the command line names: by repeated options, a command after `--`, or both. The reference where it names nothing. One named twice is
 * a slip of the hand: it would be judged once, or its two runs could not be told apart.
 */
export function namedEvaluators(
  options: readonly string[] | undefined,
  afterDashes: readonly string[] | undefined,
): readonly EvaluatorName[] {
  const given = new Map<string, string>()
  for (const name of options ?? []) {
    const other = given.get(identityOf(name))
    if (other !== undefined)
      throw new UsageError(
        `--evaluator ${name} is ${other === name ? 'given twice' : `${other} again`}: name each evaluator once`,
      )
    given.set(identityOf(name), name)
  }
  const named: EvaluatorName[] = [...given.values()].map((name) => ({ name }))
  if (afterDashes !== undefined) named.push({ command: afterDashes })
  return named.length === 0 ? [{ name: 'reference' }] : named
}

/** A module is one module however its path is spelled. */
function identityOf(name: string): string {
  return /[\\/]|\.(c|m)?[jt]s$/.test(name) ? resolve(name) : name
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
  options?: StdioOptions,
): Promise<T> {
  const evaluator = await untilStopped(resolveEvaluator(name, OWN_EVALUATORS, options), io.stop)
  try {
    return await use(evaluator)
  } finally {
    await evaluator.close?.()
  }
}

/**
 * Gives several evaluators to `use`, all started at once and had before any is asked, with how many of them cannot be had: of several such a one is said
 * and left out, one alone is thrown. Closes them whatever happens.
 */
export async function withEvaluators<T>(
  names: readonly EvaluatorName[],
  io: Pick<Io, 'stop' | 'err'>,
  use: (evaluators: readonly (readonly [EvaluatorName, Evaluator])[], missing: number) => Promise<T>,
  options?: StdioOptions,
): Promise<T> {
  const had: (readonly [EvaluatorName, Evaluator])[] = []
  const start = (name: EvaluatorName) => untilStopped(resolveEvaluator(name, OWN_EVALUATORS, options), io.stop)
  const started = await Promise.allSettled(names.map(start))
  try {
    for (const [at, one] of started.entries())
      if (one.status === 'fulfilled') had.push([names[at] as EvaluatorName, one.value])
    for (const one of started) {
      if (one.status === 'fulfilled') continue
      if (!(one.reason instanceof EvaluatorUnavailable) || names.length === 1) throw one.reason
      io.err(`left out: ${one.reason.message}\n`)
    }
    return await use(had, names.length - had.length)
  } finally {
    await Promise.all(had.map(([, evaluator]) => evaluator.close?.()))
  }
}
