import { RULES, type RuleId, ruleIndex } from '../model/catalogue/catalogue.ts'
import { DECISIONS, type Decision } from '../model/decision.ts'
import type {
  CorpusCounts,
  CoverageEvent,
  OracleCounts,
  PropertyCounts,
  RuleCounts,
  RuleUse,
  RunId,
  ScopeCounts,
} from '../model/event.ts'
import { PRINCIPAL_TYPES, type PrincipalType } from '../model/format/principalTypes.ts'
import { LAYERS } from '../model/layer.ts'
import type { Verdict } from '../reference/verdict.ts'

/** What was counted, as it travels between threads. */
export interface CoverageCounts {
  /** Worlds, decisions, open, unsupported, errors, judged. */
  readonly numbers: readonly [number, number, number, number, number, number]
  readonly paths: Int32Array
  readonly marks: Int32Array
  readonly open: Int32Array
  readonly unsupported: Int32Array
  /** Id, trials, violations. */
  readonly properties: readonly (readonly [string, number, number])[]
}

/** Counts what a run exercised. Every decision passes through here: counters are numbers in arrays, nothing is allocated. */
export class Coverage {
  worlds = 0
  decisions = 0
  open = 0
  unsupported = 0
  errors = 0
  /** Answers and cases that were judged in some way; a run that judged none has failed. */
  judged = 0
  readonly corpus = { cases: 0, agreed: 0, disagreed: 0, unsupported: 0, notRun: 0 } satisfies {
    -readonly [name in keyof CorpusCounts]: number
  }
  scope: ScopeCounts | undefined
  oracle: OracleCounts | undefined
  readonly #paths = new Int32Array(LAYERS.length * DECISIONS.length * PRINCIPAL_TYPES.length)
  /** Slots as in `Verdict.marks`: even a rule that failed, odd one that held. */
  readonly #marks = new Int32Array(RULES.length * 2)
  /** By rule: uses in requests whose decision is open, and in those that the evaluator does not support. */
  readonly #open = new Int32Array(RULES.length)
  readonly #unsupported = new Int32Array(RULES.length)
  readonly #properties = new Map<string, { trials: number; violations: number }>()

  /** Distinct rules seen so far. */
  get rules(): number {
    let seen = 0
    for (let slot = 0; slot < this.#marks.length; slot += 2)
      if (this.#marks[slot] !== 0 || this.#marks[slot + 1] !== 0) seen++
    return seen
  }

  /** Counts what the reference said of one request. */
  verdict(verdict: Verdict, type: PrincipalType): void {
    const decision = DECISION_INDEX[verdict.decision]
    if (verdict.permitted.length > 1) {
      this.open++
      bump(this.#open, verdict.marks)
    }
    const path =
      (LAYERS.indexOf(verdict.layer) * DECISIONS.length + decision) * PRINCIPAL_TYPES.length +
      PRINCIPAL_TYPES.indexOf(type)
    this.#paths[path] = (this.#paths[path] ?? 0) + 1
    this.marks(verdict.marks)
  }

  /** Counts the rules of a request that the evaluator does not support: they are not exercised by it. */
  unsupportedRules(verdict: Verdict): void {
    bump(this.#unsupported, verdict.marks)
  }

  /** Likewise of a case that is not even asked. */
  unsupportedRule(id: string): void {
    const index = Object.hasOwn(ruleIndex, id) ? ruleIndex[id as RuleId] : undefined
    if (index !== undefined) this.#unsupported[index] = (this.#unsupported[index] as number) + 1
  }

  /** Counts uses of rules, in slots as in `Verdict.marks`. */
  marks(marks: readonly number[]): void {
    for (let at = 0; at < marks.length; at++) {
      const slot = marks[at] as number
      this.#marks[slot] = (this.#marks[slot] as number) + 1
    }
  }

  /** Counts a rule that no verdict speaks of: one of the grammar, or of an STS call. An id of no rule is passed over. */
  rule(id: string, held: boolean): void {
    const index = Object.hasOwn(ruleIndex, id) ? ruleIndex[id as RuleId] : undefined
    if (index === undefined) return
    const slot = index * 2 + (held ? 1 : 0)
    this.#marks[slot] = (this.#marks[slot] as number) + 1
  }

  trial(property: string, violated: boolean): void {
    const counts = this.#property(property)
    counts.trials++
    if (violated) counts.violations++
  }

  #property(id: string): { trials: number; violations: number } {
    let counts = this.#properties.get(id)
    if (counts === undefined) {
      counts = { trials: 0, violations: 0 }
      this.#properties.set(id, counts)
    }
    return counts
  }

  /** Everything but the corpus, as plain data, to be added to another one's. */
  counts(): CoverageCounts {
    const { worlds, decisions, open, unsupported, errors, judged } = this
    const properties = [...this.#properties].map(([id, { trials, violations }]) => [id, trials, violations] as const)
    return {
      numbers: [worlds, decisions, open, unsupported, errors, judged],
      paths: this.#paths,
      marks: this.#marks,
      open: this.#open,
      unsupported: this.#unsupported,
      properties,
    }
  }

  /** Adds what somebody else counted. The order of additions does not matter. */
  add({ numbers, paths, marks, properties, ...uses }: CoverageCounts): void {
    const [worlds, decisions, open, unsupported, errors, judged] = numbers
    this.worlds += worlds
    this.decisions += decisions
    this.open += open
    this.unsupported += unsupported
    this.errors += errors
    this.judged += judged
    addTo(this.#paths, paths)
    addTo(this.#marks, marks)
    addTo(this.#open, uses.open)
    addTo(this.#unsupported, uses.unsupported)
    for (const [id, trials, violations] of properties) {
      const counts = this.#property(id)
      counts.trials += trials
      counts.violations += violations
    }
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
      properties: Object.fromEntries(
        [...this.#properties].map(([id, counts]) => [id, { ...counts }]),
      ) as PropertyCounts,
      corpus: { ...this.corpus },
      ...(this.scope === undefined ? {} : { scope: this.scope }),
      ...(this.oracle === undefined ? {} : { oracle: this.oracle }),
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
    const rules: { [rule: string]: RuleUse } = {}
    for (const [index, { id }] of RULES.entries()) {
      const fails = this.#marks[index * 2] as number
      const holds = this.#marks[index * 2 + 1] as number
      const [open, unsupported] = [this.#open[index] as number, this.#unsupported[index] as number]
      if (holds + fails + unsupported === 0) continue
      rules[id] = { holds, fails, ...(open === 0 ? {} : { open }), ...(unsupported === 0 ? {} : { unsupported }) }
    }
    return rules
  }
}

const DECISION_INDEX: { readonly [decision in Decision]: number } = { allowed: 0, explicitDeny: 1, implicitDeny: 2 }

function bump(counts: Int32Array, marks: readonly number[]): void {
  for (const mark of marks) counts[mark >> 1] = (counts[mark >> 1] as number) + 1
}

function addTo(counts: Int32Array, more: Int32Array): void {
  for (let at = 0; at < more.length; at++) counts[at] = (counts[at] as number) + (more[at] as number)
}
