import { randomUUID } from 'node:crypto'
import type { Evaluator, Trouble } from '../model/evaluator.ts'
import type { CoverageEvent, RunId } from '../model/event.ts'
import type { Finding } from '../model/finding.ts'
import { commandLine as shellLine } from '../report/commandLine.ts'
import { Coverage } from './coverage.ts'
import { exitStatus } from './exitStatus.ts'
import { Findings } from './findings.ts'
import { isKnown, knownUses } from './known.ts'
import type { Look } from './looks.ts'
import type { RunOptions } from './options.ts'
import { Profile } from './profile/profile.ts'
import { saveFinding } from './saveFinding.ts'
import type { EventSink } from './sink.ts'
import { Stop } from './stop.ts'

const PROGRESS_MS = 1_000
const COVERAGE_MS = 30_000

/** One run of one evaluator: its clock, its counts, its findings, and the events that tell of them. */
export class Run {
  readonly id: RunId = randomUUID()
  readonly options: RunOptions
  readonly evaluator: Evaluator
  readonly coverage = new Coverage()
  readonly findings: Findings
  readonly profile = new Profile()
  /** The first broken protocol that a worker tells of at its end. */
  trouble: Trouble | undefined
  readonly stop: Stop
  readonly #sink: EventSink
  readonly #began = performance.now()
  readonly #files = new Map<string, { file?: string; replay: string }>()
  readonly #sent = new Map<string, number>()
  readonly #today = new Date().toISOString().slice(0, 10)
  #unsaved: string | undefined
  #beside: string | undefined
  #failed = false
  #progressAt = 0
  #coverageAt = 0

  constructor(options: RunOptions, evaluator: Evaluator, sink: EventSink, signal: AbortSignal) {
    this.options = options
    this.evaluator = evaluator
    this.#sink = sink
    const known = [...(options.known ?? []), ...(options.excused ?? [])]
    this.findings = new Findings((finding) => isKnown(finding, known, this.#today))
    this.stop = new Stop(signal, () => this.elapsedMs, options.timeMs)
  }

  get elapsedMs(): number {
    return performance.now() - this.#began
  }

  /** Counts a suspicion (an observation counts for the profile) and says whether it deserves to be looked into. */
  meets(look: Look): boolean {
    return look.kind === 'profile'
      ? this.profile.meets({ point: look.id, explainedBy: look.expected })
      : this.findings.meets(look)
  }

  start(): void {
    const { version, command, seed, timeMs, runs, shard, properties, commandLine } = this.options
    const { name, version: evaluatorVersion, language, outcomes, supports, only, without } = this.evaluator.hello
    const options = { timeMs, runs, shard: shard && `${shard.index}/${shard.count}`, properties }
    const repeat = shellLine(commandLine)
    const evaluator = { name, version: evaluatorVersion, language, outcomes, supports, only, without }
    this.#sink.write({
      event: 'run-started',
      run: this.id,
      version,
      command,
      seed,
      evaluator,
      options,
      repeat,
      at: new Date().toISOString(),
    })
  }

  /** Sends what is due by the clock. Cheap enough to be called for every world. */
  tick(done?: () => number): void {
    const elapsedMs = Math.round(this.elapsedMs)
    if (elapsedMs - this.#progressAt < PROGRESS_MS) return
    this.#progressAt = elapsedMs
    const { worlds, decisions, rules } = this.coverage
    const part = done === undefined ? {} : { done: Math.min(1, done()) }
    this.#sink.write({
      event: 'progress',
      run: this.id,
      elapsedMs,
      worlds,
      decisions,
      findings: this.findings.size,
      rules,
      ...part,
    })
    if (elapsedMs - this.#coverageAt < COVERAGE_MS) return
    this.#coverageAt = elapsedMs
    this.#sink.write(this.#counts(elapsedMs))
  }

  /** Saves a new finding, tells of it, and ends the run where `--bail` says so. `file` is where its case already stands. */
  report(finding: Finding, file?: string): void {
    const { findings: folder, evaluatorArguments, bail, replay: how } = this.options
    const saved = file ?? (folder === undefined ? undefined : this.#save(folder, finding))
    const usual = ['replay', ...(saved === undefined ? [] : [saved]), ...evaluatorArguments]
    const replay = shellLine(saved === undefined || how === undefined ? usual : how(saved))
    this.#files.set(finding.signature, { ...(saved === undefined ? {} : { file: saved }), replay })
    this.#send(finding)
    if (bail !== undefined && this.findings.fresh >= bail)
      this.stop.because(`${bail} new ${bail === 1 ? 'finding' : 'findings'} found (--bail)`)
  }

  /** A folder that cannot be written to costs the file of a finding, not the finding, and is said at the end. */
  #save(folder: string, finding: Finding): string | undefined {
    try {
      return saveFinding(folder, finding)
    } catch (error) {
      this.#unsaved = `findings could not be saved to ${folder}: ${(error as Error).message}`
      return undefined
    }
  }

  /** Something that went wrong beside the judging, said at the end; of several the first. */
  beside(trouble: string): void {
    this.#beside ??= trouble
  }

  /** Ends the run since something that it depends on failed; what was found until then stays. */
  fail(why: string): void {
    this.#failed = true
    this.stop.because(why)
  }

  /** Sends the last counts and gives the exit status. */
  end(): number {
    for (const finding of this.findings.settle()) this.report(finding)
    for (const finding of this.findings.all)
      if (this.#sent.get(finding.signature) !== finding.count) this.#send(finding)
    const elapsedMs = Math.round(this.elapsedMs)
    const { interrupted, reason } = this.stop
    const { unexamined } = this.findings
    const { known } = this.options
    const trouble = this.#unsaved ?? this.#beside
    const exit = exitStatus({
      interrupted,
      unexplained: unexamined > 0 && this.findings.all.length === 0,
      newFindings: this.findings.fresh,
      judged: this.coverage.judged,
      failed: this.#failed,
    })
    this.#sink.write(this.#counts(elapsedMs))
    this.#sink.write({
      event: 'run-ended',
      run: this.id,
      elapsedMs,
      exit,
      interrupted,
      ...(reason === undefined ? {} : { reason }),
      ...(trouble === undefined ? {} : { trouble }),
      ...(unexamined === 0 ? {} : { unexamined }),
      ...(known === undefined ? {} : { known: knownUses(known, this.findings.marks, this.#today) }),
    })
    return exit
  }

  #counts(elapsedMs: number): CoverageEvent {
    const profile = this.profile.counts()
    return { ...this.coverage.event(this.id, elapsedMs), ...(profile === undefined ? {} : { profile }) }
  }

  #send(finding: Finding): void {
    this.#sent.set(finding.signature, finding.count)
    this.#sink.write({
      event: 'finding',
      run: this.id,
      finding,
      ...(this.#files.get(finding.signature) ?? { replay: '' }),
    })
  }
}
