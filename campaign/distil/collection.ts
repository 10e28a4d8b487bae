import { assignId } from '../../corpus/assignId.ts'
import { orderedCase } from '../../corpus/orderedCase.ts'
import { shapeOf } from '../../corpus/shapeOf.ts'
import type { Decision } from '../../model/decision.ts'
import type { DecisionCase } from '../../model/format/case.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import { mayBeRefused } from '../../reference/mayBeRefused.ts'
import type { Verdict } from '../../reference/verdict.ts'
import { minimise } from '../minimise.ts'
import { confirmingProperties, isConfirmedBy } from './confirm.ts'
import { answersAs, decisionOf, decisionsOf, settledVerdict } from './decideOne.ts'
import type { Distilled, DistilOptions } from './distil.ts'
import { type Covered, type Interest, killKey } from './interest.ts'
import { itemsOfMeeting, itemsOfPivot, itemsOfVerdict } from './itemsOf.ts'
import { keepsResources } from './keepsResources.ts'
import { likenessOf } from './likenessOf.ts'
import { type Pivot, pivotsOf } from './pivotsOf.ts'
import { rulesFor } from './settleCase.ts'
import { titleOf } from './titleOf.ts'
import { withVersions } from './withVersions.ts'

/** Candidates that one case may cost, and ways in which one mutant is to be found. */
const STEPS = 1_500
const KILLS = 24
/** Cases of one likeness (`likenessOf`) that are taken for the values in which they differ. */
const ALIKE = 2
/** Of the cases wanted, so large a part may come to each end, and may tell no mutant apart but only who misreads a clause. */
const SHARES: { readonly [decision in Decision]: number } = { allowed: 0.6, explicitDeny: 0.26, implicitDeny: 0.36 }
const WITHOUT_KILL = 0.25

/** The cases taken so far, and what they cover. */
export class Collection implements Covered {
  readonly taken: Distilled[] = []
  readonly #options: DistilOptions
  readonly #shapes = new Set<string>()
  readonly #likenesses = new Map<string, number>()
  readonly #ends = new Map<Decision, number>()
  #withoutKill = 0
  readonly #items = new Set<string>()
  readonly #kills = new Map<string, Set<string>>()

  constructor(options: DistilOptions) {
    this.#options = options
  }

  get isFull(): boolean {
    return this.taken.length >= this.#options.cases
  }

  hasItem(item: string): boolean {
    return this.#items.has(item)
  }

  hasKill(mutant: string, key: string): boolean {
    const keys = this.#kills.get(mutant)
    return keys !== undefined && (keys.has(key) || keys.size >= KILLS)
  }

  /** Makes a scenario small for what it is interesting for, and takes it where nothing like it was taken and its decision is confirmed. */
  async take(scenario: Scenario, interest: Interest): Promise<boolean> {
    const before = settledVerdict(scenario)
    if (before === undefined || !this.#hasRoom(before.decision)) return false
    const { suite, stop } = this.#options
    const still = (candidate: Scenario): boolean => {
      if (!keepsResources(scenario, candidate)) return false
      const verdict = settledVerdict(candidate)
      if (verdict?.decision !== before.decision || verdict.layer !== before.layer) return false
      return interest.keeps(candidate, verdict)
    }
    if (!still(scenario)) return false
    const smallest = await minimise(scenario, 0, suite.shrink, still, { steps: STEPS, stop })
    const versioned = withVersions(smallest)
    const small = still(versioned) ? versioned : smallest
    const verdict = settledVerdict(small)
    if (verdict === undefined || stop()) return false
    return this.#add(small, verdict)
  }

  /** Takes a scenario as it is, since what confirms its decision holds for it alone. */
  async takeWhole(scenario: Scenario, confirmed: string): Promise<boolean> {
    const verdict = settledVerdict(scenario)
    return verdict !== undefined && this.#hasRoom(verdict.decision) && this.#add(scenario, verdict, confirmed)
  }

  #hasRoom(decision: Decision): boolean {
    return (this.#ends.get(decision) ?? 0) < SHARES[decision] * this.#options.cases
  }

  async #add(scenario: Scenario, verdict: Verdict, given?: string): Promise<boolean> {
    const { decision } = verdict
    const pivots = pivotsOf(scenario, decisionOf)
    const wrong = this.#options.mutants.flatMap((mutant) => {
      const actual = answersAs(mutant, scenario)
      return actual === decision ? [] : [{ id: mutant.id, key: killKey(scenario, verdict, actual) }]
    })
    this.#cover(scenario, verdict, pivots, wrong)
    // A conforming evaluator may refuse it (CONT-11), so that it would show nothing.
    if (mayBeRefused(scenario)) return false
    // What no mistake in reading it would change tells no evaluators apart.
    if (pivots.length === 0 && wrong.length === 0) return false
    if (wrong.length === 0 && this.#withoutKill >= WITHOUT_KILL * this.#options.cases) return false
    const confirmed = given ?? (await this.#confirmation(scenario, verdict))
    if (confirmed === undefined) return false
    const draft: DecisionCase = {
      id: '',
      title: titleOf(scenario, verdict, pivots),
      source: `assume-nothing, distilled, seed ${this.#options.seed}; confirmed by ${confirmed}`,
      basis: 'derived',
      rules: rulesFor([verdict]),
      scenario,
      decisions: [decision],
    }
    const shape = shapeOf(draft)
    if (this.#shapes.has(shape)) return false
    const likeness = likenessOf(draft) ?? ''
    const alike = this.#likenesses.get(likeness) ?? 0
    if (alike >= ALIKE) return false
    this.#shapes.add(shape)
    this.#likenesses.set(likeness, alike + 1)
    this.#ends.set(decision, (this.#ends.get(decision) ?? 0) + 1)
    if (wrong.length === 0) this.#withoutKill++
    const id = assignId('generated', draft)
    this.taken.push({ layer: verdict.layer, case: orderedCase({ ...draft, id }), kills: wrong.map((one) => one.id) })
    return true
  }

  /** What came to nothing counts as covered too, lest it be tried again and again. */
  #cover(
    scenario: Scenario,
    verdict: Verdict,
    pivots: readonly Pivot[],
    wrong: readonly { readonly id: string; readonly key: string }[],
  ): void {
    const [request] = scenario.requests
    for (const item of itemsOfVerdict(scenario, verdict)) this.#items.add(item)
    for (const item of itemsOfMeeting(scenario, pivots)) this.#items.add(item)
    if (request !== undefined)
      for (const pivot of pivots) for (const item of itemsOfPivot(scenario, request, pivot)) this.#items.add(item)
    for (const { id, key } of wrong) {
      const keys = this.#kills.get(id) ?? new Set()
      this.#kills.set(id, keys.add(key))
    }
  }

  async #confirmation(scenario: Scenario, { decision }: Verdict): Promise<string | undefined> {
    const { properties, second } = this.#options
    const confirming = confirmingProperties(scenario, decision, properties, decisionsOf)
    if (confirming !== undefined)
      return `${confirming.length === 1 ? 'property' : 'properties'} ${confirming.join(' and ')}`
    if (second !== undefined && (await isConfirmedBy(second, scenario, decision)))
      return `${second.hello.name} ${second.hello.version}`
    return undefined
  }
}
