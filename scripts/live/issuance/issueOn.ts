import type { RunOptions } from '../../../campaign/options.ts'
import { Run } from '../../../campaign/run.ts'
import type { EventSink } from '../../../campaign/sink.ts'
import { EvaluatorUnavailable } from '../../../evaluators/evaluatorUnavailable.ts'
import { issuerOf } from '../../../evaluators/live/issuerOf.ts'
import type { Io } from '../../io.ts'
import type { Subject } from '../liveOptions.ts'
import { type OpenSubject, openSubject } from '../openSubject.ts'
import { type Ground, groundOn } from './ground.ts'
import { issuanceFinding } from './issuanceFinding.ts'
import type { LoadedIssuance } from './issuancesAt.ts'
import { PROBES } from './palette.ts'
import { type Found, runIssuance } from './runIssuance.ts'
import { takeSequence } from './sequence.ts'

/** What making a finding small and seeing it again may take beyond the time. */
const LATE_MS = 60_000

/**
 * `live --issuance` on one server that answers, or the saved sequences given: one run with its events, findings and saved cases. Gives the exit
 * status. Rejects with EvaluatorUnavailable where the server cannot be asked for any of it.
 */
export async function issueOn(
  subject: Subject,
  { connection, evaluator }: OpenSubject,
  campaign: RunOptions,
  sink: EventSink,
  io: Io,
  given: readonly LoadedIssuance[] = [],
): Promise<number> {
  const run = new Run(campaign, evaluator, sink, io.stop)
  const counted = counting(run)
  const probes = [...PROBES, ...given.map(({ case: one }) => one.issuance.request)]
  const ground = counted(await groundFor(subject, connection, probes))
  run.start()
  const looks = new Map<string, string>()
  for (const clause of ground.cannot) io.err(`${subject.name}: cannot issue: ${clause}\n`)
  try {
    if (given.length > 0) await replayed(run, ground, given)
    else
      await runIssuance(ground, {
        seed: campaign.seed,
        over: () => run.stop.soft || run.coverage.worlds >= (campaign.runs ?? Number.POSITIVE_INFINITY),
        late: () => io.stop.aborted || run.elapsedMs > (campaign.timeMs ?? 0) + LATE_MS,
        sequence: () => {
          run.coverage.worlds++
          run.tick()
        },
        again: (look) => again(run, looks.get(look)),
        found: (found) => {
          looks.set(found.violation.look, report(run, found))
        },
        ...('server' in subject
          ? {
              fresh: async () => {
                const open = await openSubject(subject, io)
                return { ground: await groundFor(subject, open.connection, probes), close: open.close }
              },
            }
          : {}),
      })
  } catch (thrown) {
    run.fail(`the server failed: ${thrown instanceof Error ? thrown.message : String(thrown)}`)
  } finally {
    // It may be the server that failed.
    await ground.remove().catch(() => run.beside('the buckets of the probes could not be removed'))
  }
  return run.end()
}

async function groundFor(
  subject: Subject,
  connection: OpenSubject['connection'],
  probes: typeof PROBES,
): Promise<Ground> {
  const issuerFor = await issuerOf(subject.scope.provisioning, connection)
  if (issuerFor === undefined)
    throw new EvaluatorUnavailable(`${subject.name} cannot be asked for issuance: no driver for it is written`)
  try {
    return await groundOn(connection, issuerFor, probes)
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message : String(thrown)
    throw new EvaluatorUnavailable(`${subject.name} could not be set up for issuance: ${why}`)
  }
}

/** Every answer of a credential is a decision of the evaluator. */
function counting({ coverage }: Run): (ground: Ground) => Ground {
  return (ground) => ({
    ...ground,
    canDo: async (...asked) => {
      const able = await ground.canDo(...asked)
      coverage.decisions += able.length
      coverage.judged += able.length
      return able
    },
  })
}

/** Counts what was met again with what it looked like. */
function again({ findings }: Run, signature: string | undefined): void {
  const finding = findings.all.find((one) => one.signature === signature)
  if (finding !== undefined) findings.take(finding)
}

/** Tells of a finding that is new, and gives its signature. */
function report(run: Run, found: Found, saved?: LoadedIssuance): string {
  const { name, version } = run.evaluator.hello
  const source = `assume-nothing, ${name} ${version}, seed ${run.options.seed}`
  const documents = saved === undefined ? {} : { documents: saved.case.issuance.policies }
  const of = { source, decisions: run.coverage.decisions, ...documents }
  const finding = issuanceFinding(found, of)
  const kept = run.findings.take(finding)
  if (kept !== undefined) run.report(kept, saved?.file)
  return finding.signature
}

/** Each saved sequence again, as it stands. */
async function replayed(run: Run, ground: Ground, given: readonly LoadedIssuance[]): Promise<void> {
  const { corpus, decisions } = run.coverage
  for (const saved of given) {
    const { case: one, file } = saved
    if (run.stop.soft) corpus.notRun++
    else {
      const taken = await takeSequence(one.issuance, ground.probes, ground.issuerFor(), ground.canDo)
      if ('refused' in taken && one.outcome === 'denied') {
        // Who is given no credentials can do nothing with them.
        corpus.agreed++
        run.beside(`${file}: ${taken.refused}, was refused, so that nothing came of the rest`)
      } else if ('refused' in taken || 'unsupported' in taken) {
        corpus.unsupported++
        const why = 'refused' in taken ? `${taken.refused}, was refused` : taken.unsupported
        run.beside(`${file} could not be asked: ${why}`)
      } else if (taken.violation === undefined) corpus.agreed++
      else {
        corpus.disagreed++
        report(run, { violation: taken.violation, steps: one.issuance.steps, afterMs: run.elapsedMs }, saved)
      }
      run.coverage.worlds++
    }
    corpus.cases++
  }
  // What could not be asked was not judged, though servers were asked for credentials on the way.
  if (corpus.agreed + corpus.disagreed === 0) run.coverage.judged = decisions
}
