import { RULES } from '../model/catalogue/catalogue.ts'
import { DECISIONS, type Decision } from '../model/decision.ts'
import { BASES, type Case } from '../model/format/case.ts'

/** Counts of what cases expect: decisions of requests, documents refused, calls that succeed and calls that end in an error. */
export type Tally = { readonly [outcome in Decision | 'refused' | 'issued' | 'failed']: number }

interface RuleStats {
  readonly id: string
  readonly cases: number
  /** What the cases that name the rule expect: a case counts with all of its requests for each of its rules. */
  readonly outcomes: Tally
}

/** What a corpus holds; reviews of a change read this rather than the cases. */
export interface CorpusStats {
  readonly cases: number
  /** Cases that touch an open point. */
  readonly contested: number
  readonly outcomes: Tally
  /** Decisions that allow for each one that denies, either way; not a number where none denies. */
  readonly allowedToDenied: number
  readonly bases: Readonly<Record<string, number>>
  /** By the first part of the id. */
  readonly folders: Readonly<Record<string, number>>
  /** In the order of the catalogue, those without cases included. */
  readonly rules: readonly RuleStats[]
  /** Rules that a case could express and none does. */
  readonly unreached: readonly string[]
}

/** Counts a corpus: cases, decisions by outcome, basis, folder and rule, and the rules that no case reaches. */
export function statsCorpus(cases: readonly Case[]): CorpusStats {
  const all = newTally()
  const bases = new Map<string, number>(BASES.map((basis) => [basis, 0]))
  const folders = new Map<string, number>()
  const rules = new Map(RULES.map(({ id }) => [id as string, { id: id as string, cases: 0, outcomes: newTally() }]))
  let contested = 0
  for (const one of cases) {
    count(one, all)
    add(bases, one.basis)
    add(folders, one.id.split('/', 1)[0] ?? '')
    if ((one.contested ?? []).length > 0) contested++
    for (const id of new Set(one.rules)) {
      const rule = rules.get(id)
      if (rule === undefined) continue
      rule.cases++
      count(one, rule.outcomes)
    }
  }
  return {
    cases: cases.length,
    contested,
    outcomes: all,
    allowedToDenied: all.allowed / (all.explicitDeny + all.implicitDeny),
    bases: Object.fromEntries(bases),
    folders: Object.fromEntries([...folders].sort(([a], [b]) => (a < b ? -1 : 1))),
    rules: [...rules.values()],
    unreached: RULES.filter(({ id, expressible }) => expressible && rules.get(id)?.cases === 0).map(({ id }) => id),
  }
}

type Counting = { -readonly [outcome in keyof Tally]: number }

function newTally(): Counting {
  return { allowed: 0, explicitDeny: 0, implicitDeny: 0, refused: 0, issued: 0, failed: 0 }
}

function count(one: Case, into: Counting): void {
  if ('outcome' in one) into[one.outcome === 'issued' ? 'issued' : 'failed']++
  else if ('refused' in one) into.refused++
  else for (const decision of DECISIONS) into[decision] += one.decisions.filter((each) => each === decision).length
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
