import type { Rule } from '../../model/catalogue/rule.ts'
import type { EvaluatorTold, FindingEvent, RuleUse } from '../../model/event.ts'
import type { EvaluatorReport } from '../evaluatorReport.ts'
import { groupBy } from '../groupBy.ts'
import { familyOf } from './family.ts'

/** `known`: it breaks the rule, and `--known` lists every finding of it. */
export type Status = 'breaks' | 'known' | 'conforms' | 'open' | 'unsupported' | 'unexercised'

/** What one evaluator does about one rule. */
export interface Cell {
  readonly status: Status
  /** Findings where it breaks the rule, otherwise the uses of the rule that the status speaks of. */
  readonly count: number
  readonly uses: Required<RuleUse>
  /** Findings that are about the rule: it is the first that they name, the most telling one. */
  readonly findings: readonly FindingEvent[]
  /** Findings that name it further down: it took part, and something else is more likely the reason. */
  readonly related: readonly FindingEvent[]
}

const UNUSED: Required<RuleUse> = { holds: 0, fails: 0, open: 0, unsupported: 0 }

/**
 * The cell of a rule. It breaks where a finding is about it; otherwise it conforms where any use of the rule was judged, for then
 * none was found wrong. Uses in requests that are open or unsupported are not judged.
 */
export function cellOf(key: string, rule: Rule | undefined, evaluator: EvaluatorReport, named: NamedRules): Cell {
  const uses = evaluator.rules.get(key) ?? UNUSED
  const about = named.about.get(key) ?? []
  const related = named.related.get(key) ?? []
  const rest = { uses, findings: about, related }
  if (about.some(({ finding }) => !finding.known)) return { status: 'breaks', count: about.length, ...rest }
  if (about.length > 0) return { status: 'known', count: about.length, ...rest }
  const judged = uses.holds + uses.fails - uses.open - uses.unsupported
  if (judged > 0) return { status: 'conforms', count: judged, ...rest }
  if (uses.open > 0) return { status: 'open', count: uses.open, ...rest }
  if (uses.unsupported > 0 || excluded(rule, evaluator.told))
    return { status: 'unsupported', count: uses.unsupported, ...rest }
  return { status: 'unexercised', count: 0, ...rest }
}

/** The findings of one evaluator by the rules that they name. */
export interface NamedRules {
  readonly about: ReadonlyMap<string, readonly FindingEvent[]>
  readonly related: ReadonlyMap<string, readonly FindingEvent[]>
}

export function namedRules(findings: readonly FindingEvent[]): NamedRules {
  const about = groupBy(findings, ({ finding }) => subjectOf(finding))
  const related = new Map<string, FindingEvent[]>()
  for (const event of findings) {
    for (const key of new Set(event.finding.rules.slice(1))) {
      if (key === subjectOf(event.finding)) continue
      const same = related.get(key)
      if (same === undefined) related.set(key, [event])
      else same.push(event)
    }
  }
  return { about, related }
}

/** The row that a finding belongs to: the first rule that it names, or else what it is a finding of. */
export function subjectOf({ rules, kind, id }: FindingEvent['finding']): string {
  return rules[0] ?? `${kind} ${id}`
}

/** Whether the evaluator says that it does not support what every request about this rule needs. */
function excluded(rule: Rule | undefined, { supports, without }: EvaluatorTold): boolean {
  if (rule === undefined) return false
  const { needs, form } = familyOf(rule.id)
  const feature = rule.subject === 'call' ? 'call' : needs
  if (form !== undefined && without?.includes(form)) return true
  return feature !== undefined && supports !== undefined && !supports.includes(feature)
}
