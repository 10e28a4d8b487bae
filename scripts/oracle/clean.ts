import { Option } from 'commander'
import { OracleUnavailable } from '../../oracle/client/oracleUnavailable.ts'
import type { Found } from '../../oracle/provision/findLeft.ts'
import type { Invocation } from '../commandTable.ts'
import type { Io } from '../io.ts'
import { type Cleaned, cleanEnforced } from './cleanEnforced.ts'
import { connected } from './connected.ts'
import { addReachOptions, type ReachOptions } from './connectionOptions.ts'
import type { Subcommand } from './subcommand.ts'

interface Options extends ReachOptions {
  readonly dryRun?: boolean
  readonly json?: boolean
  readonly only?: Kind
}

/** Whose leavings are looked for: those of --provision, or of `oracle enforced`. */
type Kind = 'provision' | 'enforced'

export const cleanSubcommand: Subcommand = {
  name: 'clean',
  summary: 'remove what runs with --provision, and `oracle enforced`, left in an account',
  configure: (command, { io }: Invocation, finish) => {
    addReachOptions(command)
      .option('--dry-run', 'say what would be removed, and remove nothing')
      .addOption(new Option('--only <kind>', 'look for one kind alone').choices(['provision', 'enforced']))
      .option('--json', 'print JSON')
      .addHelpText('after', HELP)
      .action((options: Options) => finish(run(options, io)))
  },
}

const HELP = `
Examples:
  $ npx assume-nothing oracle clean --dry-run
  $ npx assume-nothing oracle clean --profile sandbox

Finds roles and policies under the path /assume-nothing/ that bear the tag assume-nothing with a run's id, and removes them; and likewise, of
\`oracle enforced\`, roles, users and policies under /assume-nothing/enforced/ and buckets named assume-nothing-RUN-… that bear the tag
assume-nothing-enforced, with all that is in them, in every region. What lacks either is left alone, and said. Where the credentials may not look
for one of the two kinds, that is said, and --only leaves it out. What a run that still goes on has made is removed, too: let it end first.

Exit status: 0 nothing of ours is left (with --dry-run: it could be listed), 2 asked wrongly, 3 IAM is out of reach, something could not be
looked for or not be removed, 130 interrupted.`

async function run(options: Options, io: Io): Promise<number> {
  const none: Cleaned = { ours: 0, failed: 0, json: {} }
  const provisioned = options.only === 'enforced' ? none : await provisionedOrWhyNot(options, io)
  const enforced = options.only === 'provision' ? none : await cleanEnforced(options, io)
  const whyNot = provisioned.notLookedFor
  // Neither could be looked for: one sentence says enough.
  if (whyNot !== undefined && (enforced.notLookedFor !== undefined || options.only === 'provision'))
    throw new OracleUnavailable(whyNot)
  for (const [what, { notLookedFor }] of [
    ['--provision', provisioned] as const,
    ['`oracle enforced`', enforced] as const,
  ])
    if (notLookedFor !== undefined) io.err(`not looked for what ${what} may have left: ${notLookedFor}\n`)
  const isWhole = whyNot === undefined && enforced.notLookedFor === undefined
  if (options.json)
    io.out(
      `${JSON.stringify({ ...provisioned.json, ...(options.only === 'provision' ? {} : { enforced: enforced.json }) }, undefined, 2)}\n`,
    )
  else if (isWhole && provisioned.ours + enforced.ours === 0) io.out('nothing of ours is left\n')
  if (io.stop.aborted) return 130
  return isWhole && provisioned.failed + enforced.failed === 0 ? 0 : 3
}

async function provisionedOrWhyNot(options: Options, io: Io): Promise<Cleaned> {
  try {
    return await cleanProvisioned(options, io)
  } catch (thrown) {
    if (!(thrown instanceof OracleUnavailable)) throw thrown
    return { ours: 0, failed: 0, notLookedFor: thrown.message, json: { notLookedFor: thrown.message } }
  }
}

async function cleanProvisioned(options: Options, io: Io): Promise<Cleaned> {
  const { findLeft } = await import('../../oracle/provision/findLeft.ts')
  const { removeLeft } = await import('../../oracle/provision/removeLeft.ts')
  return connected(options, io, async (connection) => {
    const found = await findLeft(connection)
    const ours = found.filter(({ runId }) => runId !== undefined)
    const removed: Found[] = []
    const failed = options.dryRun
      ? []
      : await removeLeft(connection, found, (one) => {
          removed.push(one)
          if (!options.json) io.out(`removed ${textOf(one)}\n`)
        })
    if (!options.json) {
      for (const one of options.dryRun ? ours : []) io.out(`would remove ${textOf(one)}\n`)
      for (const one of found)
        if (one.runId === undefined) io.out(`left alone ${one.kind} ${one.arn}: without our tag\n`)
    }
    for (const { found, thrown } of failed) io.err(`not removed: ${textOf(found)}: ${messageOf(thrown)}\n`)
    const notRemoved = failed.map(({ found, thrown }) => ({ ...found, why: messageOf(thrown) }))
    return { ours: ours.length, failed: failed.length, json: { found, removed, notRemoved } }
  })
}

function textOf({ kind, arn, runId }: Found): string {
  return `${kind} ${arn} of run ${runId}`
}

function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown)
}
