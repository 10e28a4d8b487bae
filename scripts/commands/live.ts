import { join } from 'node:path'
import type { RunOptions } from '../../campaign/options.ts'
import { runReplay } from '../../campaign/runReplay.ts'
import { runValidate } from '../../campaign/runValidate.ts'
import type { EventSink } from '../../campaign/sink.ts'
import { EvaluatorUnavailable } from '../../evaluators/evaluatorUnavailable.ts'
import { LIVE_SERVERS } from '../../evaluators/live/servers.ts'
import type { CommandModule, Invocation } from '../commandTable.ts'
import { casesAt } from '../judging/casesAt.ts'
import { checkProperties } from '../judging/checkProperties.ts'
import { judge } from '../judging/judge.ts'
import { addRunOptions, addSeedOption, runOptions } from '../judging/judgingOptions.ts'
import { worstStatus } from '../judging/worstStatus.ts'
import { installServers } from '../live/installServers.ts'
import { issuancesAt } from '../live/issuance/issuancesAt.ts'
import { type LiveOptions, type Subject, subjectsOf } from '../live/liveOptions.ts'
import { liveSink } from '../live/liveSink.ts'
import { liveSuite } from '../live/liveSuite.ts'
import { liveText } from '../live/liveText.ts'
import { openSubject } from '../live/openSubject.ts'
import { uninstallServers } from '../live/uninstallServers.ts'
import { count } from '../options/count.ts'
import { repeated } from '../options/repeated.ts'
import { UsageError } from '../usageError.ts'

const DEFAULT_TIME_MS = 5 * 60_000

export const liveCommand: CommandModule = {
  configure: (command, invocation, finish) => {
    addRunOptions(
      addSeedOption(
        command
          .argument('[cases...]', 'saved findings or cases to ask in place of random worlds: files or folders')
          .option('--server <name>', `a server to build, start and judge: ${NAMES}; repeatable`, repeated)
          .option(
            '--endpoint <url>',
            'a MinIO of your own to judge, with the credentials of its administrator in the environment',
          )
          .option('--region <name>', 'the region that requests to --endpoint are signed for', 'us-east-1')
          .option('--install', 'first build the servers that are not installed, from their authors’ own registries')
          .option('--uninstall', 'remove what was built of the servers named, and do nothing else'),
      ),
    )
      .option(
        '--issuance',
        'in place of worlds: credentials from credentials, in any order, none of which may do more than its origin',
      )
      .option('--runs <n>', 'end after n worlds, or sequences of --issuance (without --time: 5m)', count)
      .option('--property <id>', 'only this property and the comparison; repeatable (see `list properties`)', repeated)
      .addHelpText('after', HELP)
      .action((cases: readonly string[], options: LiveOptions) => finish(run(cases, options, invocation)))
  },
}

const NAMES = LIVE_SERVERS.map(({ name }) => name).join(', ')

const HELP = `
Examples:
  $ npx assume-nothing live --install --server minio --time 5m
  $ npx assume-nothing live --server minio --server minio@2025-09-07
  $ npx assume-nothing live --server minio findings/minio/comparison-reference-c36b9bbc2d.json
  $ npx assume-nothing live --issuance --server minio@2025-09-07 --time 10m
  $ npx assume-nothing live --server minio@2025-09-07 findings/minio@2025-09-07/issuance-derived-never-wider-0123456789.json
  $ npx assume-nothing live --endpoint http://127.0.0.1:9000
  $ npx assume-nothing live --uninstall --server minio

Whole servers, driven as their clients do: users and policies are made, AssumeRole is called with a session policy, and the session
makes real calls; a call let through is allowed, one refused is denied. A server runs on 127.0.0.1 with a throw-away folder, and is gone
afterwards; what a killed run left is cleaned by the next. Several servers share the time, one after another. docs/live.md has more.

Servers:
${LIVE_SERVERS.map(({ name, sentence }) => `  ${name.padEnd(18)} ${sentence}`).join('\n')}

Exit status: 0 everything agreed or was known, 1 a new finding, 2 asked wrongly,
3 a server could not be had or nothing was judged, 130 interrupted (what was found is written out).`

async function run(files: readonly string[], options: LiveOptions, invocation: Invocation): Promise<number> {
  const { io } = invocation
  const subjects = subjectsOf(options, io.env)
  if (options.uninstall === true) {
    if (files.length > 0 || options.install === true)
      throw new UsageError('--uninstall takes neither cases nor --install: it only removes what was built')
    return uninstallServers(subjects, io)
  }
  if (options.issuance === true && files.length > 0)
    throw new UsageError('--issuance takes no cases: give a saved sequence without it')
  checkProperties(options.property)
  const { issuances, others } = issuancesAt(files)
  const cases = others.length === 0 ? [] : casesAt(others)
  // Before the clock of --time: a build takes minutes, once.
  if (options.install === true) await installServers(subjects, io)
  const random = files.length === 0
  const time =
    options.time ?? (random && (options.runs === undefined || options.issuance === true) ? DEFAULT_TIME_MS : undefined)
  const common = await runOptions('live', options, undefined, invocation, {
    runs: options.runs,
    properties: options.property,
    // A server that is setting up many worlds answers late, and its answers wait for one another.
    answerTimeoutMs: 60_000,
  })
  const began = performance.now()
  const one = async (subject: Subject, at: number, sink: EventSink): Promise<number> => {
    const opened = await openSubject(subject, io)
    const { evaluator, close, ...open } = opened
    try {
      const left = time === undefined ? undefined : (time - (performance.now() - began)) / (subjects.length - at)
      const named = 'server' in subject ? ['--server', subject.name] : ['--endpoint', subject.endpoint.url]
      const campaign: RunOptions = {
        ...common,
        timeMs: left === undefined ? undefined : Math.max(1, left),
        // The same finding of two servers has two cases.
        findings: common.findings === undefined ? undefined : join(common.findings, folderOf(subject)),
        replay: (file) => ['live', ...named, file],
      }
      const statuses: number[] = []
      if (options.issuance === true || issuances.length > 0) {
        const { issueOn } = await import('../live/issuance/issueOn.ts')
        statuses.push(await issueOn(subject, opened, campaign, sink, io, issuances))
      }
      if (options.issuance === true || (!random && cases.length === 0)) return worstStatus(statuses)
      const suite = liveSuite(evaluator.hello, subject.scope)
      const started = performance.now()
      statuses.push(
        await (cases.length === 0
          ? runValidate(campaign, [], evaluator, sink, io.stop, suite)
          : runReplay(campaign, cases, evaluator, sink, io.stop, suite)),
      )
      const seconds = (performance.now() - started) / 1000
      io.err(
        liveText(subject, { counts: evaluator.counts(), requests: open.requests(), seconds, readyMs: open.readyMs }),
      )
      return worstStatus(statuses)
    } finally {
      await close()
    }
  }
  return judge(options, io, random, async (sink) => {
    const statuses: number[] = []
    for (const [at, subject] of subjects.entries()) {
      if (io.stop.aborted) break
      try {
        statuses.push(await one(subject, at, liveSink(sink, io, subject, options.json === true)))
      } catch (thrown) {
        if (!(thrown instanceof EvaluatorUnavailable) || subjects.length === 1) throw thrown
        io.err(`left out: ${thrown.message}\n`)
        statuses.push(3)
      }
    }
    return io.stop.aborted ? 130 : worstStatus(statuses)
  })
}

/** Where findings of a server are saved, below the folder of all: no server's overwrite another's. */
function folderOf(subject: Subject): string {
  return 'server' in subject
    ? subject.name
    : `endpoint-${new URL(subject.endpoint.url).host.replaceAll(/[^\w.]/g, '-')}`
}
