import { Command, CommanderError } from 'commander'
import { systemReason } from '../corpus/systemReason.ts'
import { EvaluatorMisnamed } from '../evaluators/evaluatorMisnamed.ts'
import { EvaluatorUnavailable } from '../evaluators/evaluatorUnavailable.ts'
import { printable } from '../report/printable.ts'
import { COMMANDS, type CommandEntry, type Invocation } from './commandTable.ts'
import type { Io } from './io.ts'
import { onceEach } from './options/onceEach.ts'
import { packageVersion } from './packageVersion.ts'
import { Interrupted } from './untilStopped.ts'
import { UsageError } from './usageError.ts'

const NAME = 'assume-nothing'

/** Runs the command line (without `node` and the script) and gives the exit status. Never throws. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  try {
    return await run(argv, io)
  } catch (thrown) {
    return report(thrown, argv, io)
  }
}

async function run(argv: readonly string[], io: Io): Promise<number> {
  const dashes = argv.indexOf('--')
  const own = dashes === -1 ? argv : argv.slice(0, dashes)
  const afterDashes = dashes === -1 ? undefined : argv.slice(dashes + 1)
  let status: Promise<number> | undefined
  const program = programFor(io)
  const called = COMMANDS.find((entry) => entry.name === own[0])
  for (const entry of COMMANDS) {
    const command = program
      .command(entry.name)
      .summary(entry.summary)
      .description(`${sentence(entry.summary)}.`)
    if (entry === called) await configure(entry, command, { io, afterDashes, argv }, (ended) => (status = ended))
  }
  if (afterDashes !== undefined && called?.evaluator !== true) {
    throw new UsageError(`${called?.name ?? NAME} takes no command after --`)
  }
  if (own.length === 0) {
    program.outputHelp({ error: true })
    return 2
  }
  onceEach(program)
  await program.parseAsync([...own], { from: 'user' })
  return status ?? 0
}

async function configure(
  entry: CommandEntry,
  command: Command,
  invocation: Invocation,
  finish: (status: Promise<number>) => void,
) {
  ;(await entry.load()).configure(command, invocation, finish)
}

function programFor(io: Io): Command {
  return new Command(NAME)
    .description('A conformance suite and fuzzer for programs that decide AWS IAM requests made with role sessions.')
    .version(packageVersion, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      outputError: () => {},
      getOutHelpWidth: () => Math.min(io.columns, 110),
    })
    .addHelpText(
      'after',
      `\nExamples:\n  $ npx ${NAME} fuzz\n  $ npx ${NAME} decide scenario.json\n\n${NAME} COMMAND --help shows the options of a command, with an example.`,
    )
}

function sentence(summary: string): string {
  return summary.charAt(0).toUpperCase() + summary.slice(1)
}

/** Says what went wrong in one sentence, and gives the exit status (`docs/protocol.md`). */
function report(thrown: unknown, argv: readonly string[], io: Io): number {
  const command = COMMANDS.find((entry) => entry.name === argv[0])
  const say = (text: string): void => io.err(`${NAME}: ${printable(text, 'lines')}\n`)
  if (thrown instanceof CommanderError) {
    if (thrown.exitCode === 0) return 0
    say(
      `${thrown.message
        .replaceAll(/'([^']{80})[^']*'/g, "'$1…'")
        .replace(/^error: /, '')
        .replaceAll('\n', ' ')
        .replace(/\.$/, '')}; see ${NAME}${command === undefined ? '' : ` ${command.name}`} --help`,
    )
    return 2
  }
  if (thrown instanceof UsageError || thrown instanceof EvaluatorMisnamed) {
    say(thrown.message)
    return 2
  }
  if (thrown instanceof EvaluatorUnavailable) {
    say(thrown.message)
    return 3
  }
  if (isSystemError(thrown)) {
    say(`${thrown.path ?? 'the system'}: ${systemReason(thrown)}`)
    return 3
  }
  if (thrown instanceof Interrupted) return 130
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  say(`this is a bug in ${NAME}: ${message}`)
  if (io.env.ASSUME_NOTHING_TRACE && thrown instanceof Error) io.err(`${printable(thrown.stack ?? '', 'lines')}\n`)
  else io.err('Set ASSUME_NOTHING_TRACE=1 to see where it happened, and please report it.\n')
  return 3
}

/** A call of the system that failed under way: a full disk, a folder that went away. */
function isSystemError(thrown: unknown): thrown is NodeJS.ErrnoException {
  return thrown instanceof Error && typeof (thrown as NodeJS.ErrnoException).syscall === 'string'
}
