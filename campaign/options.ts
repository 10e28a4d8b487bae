import type { Known } from './known.ts'
import type { Workers } from './workers/setup.ts'

/** What every command that judges an evaluator is asked for; already checked. */
export interface RunOptions {
  /** Of this package. */
  readonly version: string
  readonly command: string
  readonly seed: string
  /** Bounds the whole command, in milliseconds. */
  readonly timeMs?: number | undefined
  /** Worlds of the whole campaign, all shards together. */
  readonly runs?: number | undefined
  /** Threads that generate, ask and judge, each with an evaluator of its own; absent: this one does it. */
  readonly workers?: Workers | undefined
  /** 1-based. */
  readonly shard?: { readonly index: number; readonly count: number } | undefined
  /** Ids; absent for all. */
  readonly properties?: readonly string[] | undefined
  /** Stop after so many distinct new findings. */
  readonly bail?: number | undefined
  readonly known?: readonly Known[] | undefined
  /** What the command itself excuses; nobody needs to hear which of it did not occur. */
  readonly excused?: readonly Known[] | undefined
  /** Where findings are saved; absent: nowhere. */
  readonly findings?: string | undefined
  /** The arguments that name the evaluator on the command line: `['--evaluator', 'iam-simulate']`, `['--', 'node', 'mine.mjs']`, or none. */
  readonly evaluatorArguments: readonly string[]
  /** The arguments of the command that repeats a saved finding; without it, `replay` of the file with the evaluator. */
  readonly replay?: ((file: string) => readonly string[]) | undefined
  /** The whole command line as it was given, without `npx assume-nothing`. */
  readonly commandLine: readonly string[]
  /** Longest wait for one answer of an evaluator, in milliseconds; 10,000 unless told. */
  readonly answerTimeoutMs?: number | undefined
}
