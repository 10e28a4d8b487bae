import type { Finding } from '../model/finding.ts'
import { Memory } from '../reference/memory.ts'
import { attribute } from './attribution/attribute.ts'
import { BESIDE_OTHERS, besideOthers } from './besideOthers.ts'
import type { Found } from './finding.ts'
import { showsAgain } from './history/showsAgain.ts'
import { type Evidence, investigate } from './investigate.ts'
import { Looks } from './looks.ts'
import type { MinimiseBounds } from './minimise.ts'
import type { FiledCase } from './replay.ts'
import type { Run } from './run.ts'
import { AHEAD, PATIENCE_MS, shrinkBounds } from './shrinkBounds.ts'
import { smallCaseFinding } from './smallCaseFinding.ts'
import type { Suspicion } from './suspicion.ts'
import type { Asking } from './world.ts'

/** A case that can be made small: what is wrong on it, and the finding that it is as it stands. */
export interface WrongCase {
  readonly filed: FiledCase
  readonly suspicion: Suspicion
  readonly asItStands: Finding
  readonly found: Found
}

/**
 * Makes findings of corpus cases that an evaluator is wrong on: each is made small through the evaluator, and cases that come to the same
 * are one finding. Of cases that look alike and cite the same rule only some are made small, the others are counted with them; all of
 * them where the finding is known, lest a new mistake hide behind it.
 */
export class CaseFindings {
  readonly #run: Run
  readonly #asking: Asking
  readonly #looks = new Looks(Number.POSITIVE_INFINITY)
  #wrong: WrongCase[] = []

  constructor(run: Run, asking: Asking) {
    this.#run = run
    this.#asking = asking
  }

  /** Keeps a case until `settle`: all cases are asked before the time goes into any of them. */
  push(wrong: WrongCase): void {
    this.#wrong.push(wrong)
  }

  /** Reports what was kept, within half of the time that is left. */
  async settle(): Promise<void> {
    const { stop, findings, options, elapsedMs } = this.#run
    const end = performance.now() + ((options.timeMs ?? Number.POSITIVE_INFINITY) - elapsedMs) / 2
    for (const wrong of this.#wrong.splice(0)) {
      if (stop.reason !== undefined && findings.size > 0) findings.unexamined++
      else await this.#settle(wrong, end)
    }
  }

  /** A case that stands in a file of its own, and is told as it stands, is replayed from there; any other is saved like a finding. */
  report(finding: Finding, file: string): void {
    const fresh = this.#run.findings.take(finding)
    const own =
      file.endsWith('.json') && (fresh?.case.id === fresh?.cases?.[0] || this.#run.options.findings === undefined)
    if (fresh !== undefined) this.#run.report(fresh, own ? file : undefined)
  }

  async #settle(wrong: WrongCase, end: number): Promise<void> {
    const { findings, stop } = this.#run
    const { filed, suspicion, asItStands } = wrong
    // What is decided about a document that is to be refused says nothing of why it was not.
    const actual = 'refused' in filed.case ? '' : suspicion.actual
    const look = { ...suspicion, actual, kind: 'corpus', id: filed.case.rules[0] ?? '' } as const
    const before = this.#looks.findingOf(look)
    const deserves = this.#looks.meets(look) === true || (before !== undefined && findings.isKnown(before))
    const bounds = shrinkBounds(stop, AHEAD, end)
    if (before !== undefined && (bounds.stop() || !deserves)) {
      findings.takeCase(before, asItStands)
      return
    }
    const small = bounds.stop() ? undefined : await stop.orNothing(this.#small(wrong, bounds), PATIENCE_MS)
    const cut = bounds.stop() && small?.kind !== 'flaky' ? { minimal: false as const } : {}
    const finding = { ...(small ?? asItStands), ...cut }
    this.#looks.cameTo(look, finding.signature)
    this.report(finding, filed.file)
  }

  async #small(
    { filed, suspicion, asItStands, found }: WrongCase,
    bounds: MinimiseBounds,
  ): Promise<Finding | undefined> {
    const asking = { ...this.#asking, memory: new Memory() }
    const { findings } = this.#run
    if (findings.has(BESIDE_OTHERS.signature) && (await besideOthers(asking, suspicion)) !== undefined)
      return { ...asItStands, aliases: [BESIDE_OTHERS.signature] }
    const evidence = await investigate(asking, suspicion, bounds)
    if (evidence === undefined) return undefined
    const forgets = asking.evaluator.fresh === undefined || evidence.flaky !== undefined
    if (!forgets && !(await showsAgain(asking, evidence))) return undefined
    const finding = (all: Evidence): Finding =>
      smallCaseFinding(filed.case, asItStands, all, found, asking.suite.referee)
    const told = finding(evidence)
    if ([told.signature, ...(told.aliases ?? [])].some((name) => findings.has(name))) return told
    const suspects = await attribute(asking, evidence, bounds)
    return suspects === undefined ? told : finding({ ...evidence, suspects })
  }
}
