import type { Command } from 'commander'
import type { Io } from './io.ts'

/** What a command was called with, besides its own arguments and options. */
export interface Invocation {
  readonly io: Io
  /** The command after `--`, which is an evaluator; absent where there was no `--`. */
  readonly afterDashes: readonly string[] | undefined
  /** Everything after `assume-nothing`, as it was given. */
  readonly argv: readonly string[]
}

/** A command: declares its arguments and options, and what runs when it is called. Gives the exit status. */
export interface CommandModule {
  readonly configure: (command: Command, invocation: Invocation, finish: (status: Promise<number>) => void) => void
}

/** One line of the list of commands. What a command needs is loaded when it is called. */
export interface CommandEntry {
  readonly name: string
  readonly summary: string
  /** Whether it takes an evaluator's command after `--`. */
  readonly evaluator: boolean
  readonly load: () => Promise<CommandModule>
}

export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'decide',
    summary: 'decide the requests of a scenario as AWS documents it, and say why',
    evaluator: true,
    load: async () => (await import('./commands/decide.ts')).decideCommand,
  },
  {
    name: 'fuzz',
    summary: 'generate scenarios, judge an evaluator on them, and shrink what it gets wrong',
    evaluator: true,
    load: async () => (await import('./commands/fuzz.ts')).fuzzCommand,
  },
  {
    name: 'replay',
    summary: 'ask an evaluator the cases of a corpus and compare',
    evaluator: true,
    load: async () => (await import('./commands/replay.ts')).replayCommand,
  },
  {
    name: 'validate',
    summary: 'the whole conformance run for one or several evaluators: corpus, properties, comparison, profile',
    evaluator: true,
    load: async () => (await import('./commands/validate.ts')).validateCommand,
  },
  {
    name: 'report',
    summary: 'merge the events of any number of runs and render them: text, a page, JUnit, Markdown',
    evaluator: false,
    load: async () => (await import('./commands/report.ts')).reportCommand,
  },
  {
    name: 'list',
    summary: 'list properties, rules, open points, evaluators or mutants',
    evaluator: false,
    load: async () => (await import('./commands/list.ts')).listCommand,
  },
  {
    name: 'corpus',
    summary: 'check the cases of a corpus, count what they cover, add to them, or make them small',
    evaluator: true,
    load: async () => (await import('./commands/corpus.ts')).corpusCommand,
  },
  {
    name: 'bridge',
    summary: 'install, list or remove bridges to evaluators in other languages',
    evaluator: false,
    load: async () => (await import('./commands/bridge.ts')).bridgeCommand,
  },
  {
    name: 'oracle',
    summary: "compare with AWS's own policy simulator, or with anything that speaks its API",
    evaluator: true,
    load: async () => (await import('./commands/oracle.ts')).oracleCommand,
  },
  {
    name: 'live',
    summary: 'judge whole servers: a real AssumeRole, then real calls with the session',
    evaluator: false,
    load: async () => (await import('./commands/live.ts')).liveCommand,
  },
  {
    name: 'serve',
    summary: 'a local endpoint that simulates policies like IAM, with any evaluator behind it',
    evaluator: true,
    load: async () => (await import('./commands/serve.ts')).serveCommand,
  },
]
