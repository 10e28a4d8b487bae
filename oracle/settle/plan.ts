import { minimise } from '../../campaign/minimise.ts'
import { isRefusal, type Suite } from '../../campaign/suite.ts'
import { POINTS } from '../../model/catalogue/points.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import { REQUEST_RULES } from '../encoding/requestRules.ts'
import { WORLD_RULES } from '../encoding/worldRules.ts'
import type { PointQuestion } from './evidence.ts'
import { predictions, type Readers } from './predictions.ts'

/** How an open point is asked: with these questions, which tell apart what can be; or not at all, for a reason. */
export type PointPlan = { readonly point: string } & (
  | {
      readonly questions: readonly PointQuestion[]
      /** Readings that no question tells from one another, in groups; a point is settled only where there is none. */
      readonly alike: readonly (readonly string[])[]
    }
  | { readonly reason: string }
)

export interface PlanOptions extends Readers {
  readonly shrink: Suite['shrink']
  /** Scenarios in which open points are met, the best first. */
  readonly candidates: Iterable<Scenario>
  readonly stop: () => boolean
}

/** Steps of one minimisation; candidates are small already. */
const STEPS = 400

/** One plan for each open point of the catalogue. */
export async function plan({
  verdicts,
  reading,
  shrink,
  candidates,
  stop,
}: PlanOptions): Promise<readonly PointPlan[]> {
  const open = POINTS.filter(({ status }) => status === 'open').map(({ id }) => new Gathered(id))
  for (const scenario of candidates) {
    const all = verdicts(scenario)
    if (isRefusal(all) || stop()) continue
    for (const [at, verdict] of all.entries()) {
      const point = open.find(({ id }) => verdict.open.join() === id)
      if (point === undefined || point.told) continue
      const single = JSON.parse(JSON.stringify({ ...scenario, requests: [scenario.requests[at]] })) as Scenario
      point.take(single, await predictions(single, point.id, { verdicts, reading }))
    }
  }
  const plans: PointPlan[] = []
  for (const point of open) {
    const questions: PointQuestion[] = []
    for (const { scenario, predictions: wanted } of point.questions) {
      const same = async (smaller: Scenario): Promise<boolean> =>
        JSON.stringify(await predictions(smaller, point.id, { verdicts, reading })) === JSON.stringify(wanted)
      const smallest = await minimise(scenario, 0, shrink, same, { steps: STEPS, stop })
      questions.push({ scenario: JSON.parse(JSON.stringify(smallest)) as Scenario, predictions: wanted })
    }
    plans.push({
      point: point.id,
      ...(questions.length > 0 ? { questions, alike: point.alike() } : { reason: point.reason() }),
    })
  }
  return plans
}

/** What candidates have shown of one point. */
class Gathered {
  readonly id: string
  readonly questions: PointQuestion[] = []
  readonly #rules = new Set<string>()
  #same = false

  constructor(id: string) {
    this.id = id
  }

  /** Whether no two readings are left that no question tells apart. */
  get told(): boolean {
    return this.questions.length > 0 && this.alike().length === 0
  }

  /** Keeps a question that tells two readings apart that none before told apart. */
  take(scenario: Scenario, found: Awaited<ReturnType<typeof predictions>>): void {
    if ('excluded' in found) this.#rules.add(found.excluded)
    else if ('useless' in found) this.#same ||= found.useless === 'same'
    else {
      const before = this.#groups().size
      this.questions.push({ scenario, predictions: found })
      if (this.#groups().size === before) this.questions.pop()
    }
  }

  alike(): readonly (readonly string[])[] {
    return [...this.#groups().values()].filter(({ length }) => length > 1)
  }

  reason(): string {
    if (this.#rules.size === 0)
      return this.#same
        ? 'all encodings give the same answer under each reading'
        : 'no scenario is known in which this point alone is open'
    const rules = [...WORLD_RULES, ...REQUEST_RULES].filter(({ id }) => this.#rules.has(id))
    return rules.map(({ id, sentence }) => `${id}: ${sentence}`).join(' ')
  }

  /** Readings by what the questions until now would have been answered under them. */
  #groups(): Map<string, readonly string[]> {
    const groups = new Map<string, readonly string[]>()
    if (this.questions.length === 0) return groups
    for (const { reading } of this.questions[0]?.predictions ?? []) {
      const answers = this.questions.map(
        ({ predictions }) => predictions.find((one) => one.reading === reading)?.decision,
      )
      const key = answers.join()
      groups.set(key, [...(groups.get(key) ?? []), reading])
    }
    return groups
  }
}
