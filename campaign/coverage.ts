import { DECISIONS, type Decision } from '../model/decision.ts'
import type { CorpusCounts, CoverageEvent, PropertyCounts, RuleCounts, RunId } from '../model/event.ts'
import { PRINCIPAL_TYPES, type PrincipalType } from '../model/format/principal.ts'
import { LAYERS } from '../model/layer.ts'
import type { Verdict } from '../reference/verdict.ts'

/** Counts what a run exercised. Every decision passes through here: counters are numbers in arrays, nothing is allocated. */
export class Coverage {
  worlds = 0
  decisions = 0
  open = 0
  unsupported = 0
  errors = 0
  /** Answers and cases that were judged in some way; a run that judged none has failed. */
  judged = 0
  readonly corpus = { cases: 0, agreed: 0, disagreed: 0, unsupported: 0, notRun: 0 } satisfies { -readonly [name in keyof CorpusCounts]: number }
  readonly #paths = new Int32Array(LAYERS.length * DECISIONS.length * PRINCIPAL_TYPES.length)
  readonly #rules = new Map<string, Int32Array>()
  readonly #properties = new Map<string, { trials: number; violations: number }>()

  /** Distinct rules seen so far. */
  get rules(): number {
    return this.#rules.size
  }

  /** Counts what the reference said of one request. */
  verdict(verdict: Verdict, type: PrincipalType): void {
    const decision = DECISION_INDEX[verdict.decision]
    if (verdict.permitted.length > 1) this.open++
    const path = (LAYERS.indexOf(verdict.layer) * DECISIONS.length + decision) * PRINCIPAL_TYPES.length + PRINCIPAL_TYPES.indexOf(type)
    this.#paths[path] = (this.#paths[path] ?? 0) + 1
    for (const rule of verdict.rules) {
      let counts = this.#rules.get(rule)
      if (counts === undefined) {
        counts = new Int32Array(DECISIONS.length)
        this.#rules.set(rule, counts)
      }
      counts[decision] = (counts[decision] as number) + 1
    }
  }

  /** Counts rules of a case that no verdict speaks of (a call, a refusal). */
  rule(rule: string): void {
    if (!this.#rules.has(rule)) this.#rules.set(rule, new Int32Array(DECISIONS.length))
  }

  trial(property: string, violated: boolean): void {
    let counts = this.#properties.get(property)
    if (counts === undefined) {
      counts = { trials: 0, violations: 0 }
      this.#properties.set(property, counts)
    }
    counts.trials++
    if (violated) counts.violations++
  }

  event(run: RunId, elapsedMs: number): CoverageEvent {
    const { worlds, decisions, open, unsupported, errors } = this
    const { outcomes, paths } = this.#pathCounts()
    return {
      event: 'coverage',
      run,
      elapsedMs,
      worlds,
      decisions,
      open,
      unsupported,
      errors,
      outcomes,
      paths,
      rules: this.#ruleCounts(),
      properties: Object.fromEntries([...this.#properties].map(([id, counts]) => [id, { ...counts }])) as PropertyCounts,
      corpus: { ...this.corpus },
    }
  }

  #pathCounts(): { outcomes: { [decision: string]: number }; paths: { [path: string]: number } } {
    const outcomes: { [decision: string]: number } = Object.fromEntries(DECISIONS.map((decision) => [decision, 0]))
    const paths: { [path: string]: number } = {}
    let at = 0
    for (const layer of LAYERS) {
      for (const decision of DECISIONS) {
        for (const type of PRINCIPAL_TYPES) {
          const count = this.#paths[at++] as number
          if (count === 0) continue
          paths[`${layer}/${decision}/${type}`] = count
          outcomes[decision] = (outcomes[decision] as number) + count
        }
      }
    }
    return { outcomes, paths }
  }

  #ruleCounts(): RuleCounts {
    const rules: { [rule: string]: { [decision: string]: number } } = {}
    for (const rule of [...this.#rules.keys()].sort()) {
      const counts = this.#rules.get(rule) as Int32Array
      rules[rule] = Object.fromEntries(DECISIONS.map((decision, index) => [decision, counts[index] as number]))
    }
    return rules
  }
}

const DECISION_INDEX: { readonly [decision in Decision]: number } = { allowed: 0, explicitDeny: 1, implicitDeny: 2 }
