import type { Command } from 'commander'
import type { Bridge } from '../../evaluators/bridges/bridge.ts'
import { type BridgeState, bridgeState } from '../../evaluators/bridges/bridgeState.ts'
import { BRIDGES } from '../../evaluators/bridges/bridges.ts'
import { installBridge } from '../../evaluators/bridges/installBridge.ts'
import { missingTools } from '../../evaluators/bridges/missingTools.ts'
import { removeBridge } from '../../evaluators/bridges/removeBridge.ts'
import { EvaluatorUnavailable } from '../../evaluators/evaluatorUnavailable.ts'
import { printable } from '../../report/printable.ts'
import { colorsFor } from '../colors.ts'
import type { CommandModule } from '../commandTable.ts'
import type { Io } from '../io.ts'
import { Interrupted } from '../untilStopped.ts'
import { UsageError } from '../usageError.ts'

interface Options {
  readonly all?: true
  readonly force?: true
  readonly verbose?: true
  readonly json?: true
}

export const bridgeCommand: CommandModule = {
  configure: (command, { io }, finish) => {
    command
      .helpCommand(false)
      .addHelpText(
        'after',
        '\nExamples:\n  $ npx assume-nothing bridge list\n  $ npx assume-nothing bridge install minio-policy\n  $ npx assume-nothing fuzz --evaluator minio-policy\n\nBridges are kept in $ASSUME_NOTHING_HOME, else in assume-nothing in your cache folder.',
      )
    withNames(
      command.command('install'),
      'build bridges on this machine, from their evaluators’ own registries',
      'minio-policy',
    )
      .option('--force', 'build again what is installed')
      .option('--verbose', 'show what the builds write')
      .action((names: readonly string[], options: Options) => finish(install(named(names, options), options, io)))
    withNames(command.command('remove'), 'remove bridges from this machine', 'minio-policy').action(
      (names: readonly string[], options: Options) => finish(remove(named(names, options), options, io)),
    )
    command
      .command('list')
      .description('List the bridges: version, licence, whether they are installed, which tools they miss.')
      .option('--json', 'machine-readable output')
      .addHelpText('after', '\nExample:\n  $ npx assume-nothing bridge list --json')
      .action((options: Options) => finish(list(options, io)))
  },
}

function withNames(command: Command, description: string, example: string): Command {
  return command
    .description(`${description.charAt(0).toUpperCase()}${description.slice(1)}.`)
    .argument('[names...]', 'bridges, as bridge list names them')
    .option('--all', 'all of them')
    .option('--json', 'machine-readable output')
    .addHelpText(
      'after',
      `\nExample:\n  $ npx assume-nothing bridge ${command.name()} ${example}\n\nExit status: 0 well, 2 asked wrongly, 3 a missing tool or a build that failed.`,
    )
}

function named(names: readonly string[], { all }: Options): readonly Bridge[] {
  if (all === true) {
    if (names.length > 0) throw new UsageError('expected either names or --all')
    return BRIDGES
  }
  const known = BRIDGES.map(({ name }) => name).join(', ')
  if (names.length === 0) throw new UsageError(`no bridge is named: expected ${known}, or --all`)
  return [...new Set(names)].map((wanted) => {
    const found = BRIDGES.find(({ name }) => name === wanted)
    if (found === undefined) throw new UsageError(`no bridge is named ${JSON.stringify(wanted)}: expected ${known}`)
    return found
  })
}

/** What became of one bridge. */
interface Outcome {
  readonly name: string
  readonly version: string
  readonly ok: boolean
  readonly text: string
}

/** All that were asked for are tried, so that one missing tool does not keep the others away. */
async function install(bridges: readonly Bridge[], options: Options, io: Io): Promise<number> {
  const outcomes: Outcome[] = []
  for (const bridge of bridges) {
    const outcome = await installOne(bridge, options, io)
    outcomes.push(outcome)
    if (options.json) continue
    const say = outcome.ok ? io.out : io.err
    say(`${printable(outcome.text, 'lines')}\n`)
  }
  if (options.json) io.out(`${JSON.stringify({ version: 1, command: 'bridge install', bridges: outcomes })}\n`)
  return outcomes.every(({ ok }) => ok) ? 0 : 3
}

async function installOne(bridge: Bridge, { force, verbose }: Options, io: Io): Promise<Outcome> {
  const { name, version } = bridge
  if (force !== true && bridgeState(bridge, io.env) === 'installed')
    return { name, version, ok: true, text: `${name} ${version}: installed already` }
  if (missingTools(bridge, io.env).length === 0) announce(bridge, io)
  try {
    const { seconds } = await installBridge(bridge, {
      env: io.env,
      stop: io.stop,
      ...(verbose === true ? { onOutput: (text: string) => io.err(printable(text, 'lines')) } : {}),
    })
    return {
      name,
      version,
      ok: true,
      text: `${name} ${version}: installed in ${seconds} s; use it with --evaluator ${name}`,
    }
  } catch (thrown) {
    if (io.stop.aborted) throw new Interrupted('interrupted')
    if (!(thrown instanceof EvaluatorUnavailable)) throw thrown
    return { name, version, ok: false, text: thrown.message }
  }
}

function announce({ name, version, licence, tools }: Bridge, io: Io): void {
  if (licence.startsWith('AGPL'))
    io.err(
      `${name} ${version} is under ${licence}. It is no part of assume-nothing: this is your own, separate install, built on this machine from its authors' release and run as a process of its own; its licence applies to your use of it.\n`,
    )
  io.err(`Building ${name} ${version} with ${tools.join(' and ')}; the first time this may take some minutes.\n`)
}

async function remove(bridges: readonly Bridge[], options: Options, io: Io): Promise<number> {
  const outcomes = bridges.map((bridge) => ({ name: bridge.name, removed: removeBridge(bridge, io.env) }))
  if (options.json) io.out(`${JSON.stringify({ version: 1, command: 'bridge remove', bridges: outcomes })}\n`)
  else for (const { name, removed } of outcomes) io.out(`${name}: ${removed ? 'removed' : 'was not installed'}\n`)
  return 0
}

interface Listed extends Pick<Bridge, 'name' | 'version' | 'licence' | 'sentence'> {
  readonly state: BridgeState
  readonly missingTools: readonly string[]
}

async function list(options: Options, io: Io): Promise<number> {
  const listed: readonly Listed[] = BRIDGES.map((bridge) => ({
    name: bridge.name,
    version: bridge.version,
    licence: bridge.licence,
    sentence: bridge.sentence,
    state: bridgeState(bridge, io.env),
    missingTools: missingTools(bridge, io.env),
  }))
  if (options.json) {
    io.out(`${JSON.stringify({ version: 1, command: 'bridge list', bridges: listed })}\n`)
    return 0
  }
  const colors = colorsFor(io)
  const width = (pick: (one: Listed) => string): number => Math.max(...listed.map((one) => pick(one).length))
  const [names, versions, licences] = [
    width((one) => one.name),
    width((one) => one.version),
    width((one) => one.licence),
  ]
  for (const one of listed) {
    const missing = one.missingTools.length === 0 ? '' : ` (needs ${one.missingTools.join(' and ')})`
    io.out(
      `${colors.bold(one.name.padEnd(names))}  ${one.version.padEnd(versions)}  ${one.licence.padEnd(licences)}  ${one.state}${missing}\n`,
    )
  }
  return 0
}
