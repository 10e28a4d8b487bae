import { findRule } from '../../model/catalogue/catalogue.ts'
import type { CallCase, Case, DecisionCase, RefusalCase } from '../../model/format/case.ts'
import { compile, isRefusal } from '../../reference/compile.ts'
import { decide } from '../../reference/decide.ts'
import { decideCall } from '../../reference/sts/decideCall.ts'
import type { Verdict } from '../../reference/verdict.ts'
import { tellingRules } from '../tellingRules.ts'

/** A case as the corpus may hold it, or in one sentence what the reference has against it. */
export type Settled<T extends Case = Case> = { readonly case: T } | { readonly against: string }

/** Rules given to a case that names none: the most telling ones. */
const RULES_GIVEN = 3

/**
 * Decides a case again with the reference. Its expectation has to be the reference's; what the documents leave open is marked as
 * contested, with the adopted reading as the expectation. Rules are filled in where there are none.
 */
export function settleCase(one: Case): Settled {
  if ('call' in one) return settleCall(one)
  return 'refused' in one ? settleRefusal(one) : settleDecisions(one)
}

function settleDecisions(one: DecisionCase): Settled<DecisionCase> {
  const world = compile(one.scenario)
  if (isRefusal(world))
    return {
      against: `the reference refuses ${world.policy}: ${world.element}: expected ${world.expected} (${world.rule})`,
    }
  const verdicts = one.scenario.requests.map((request) => decide(world, request))
  for (const [request, verdict] of verdicts.entries()) {
    if (verdict.decision === one.decisions[request]) continue
    const why = `${verdict.layer}, ${tellingRules(verdict).slice(0, RULES_GIVEN).join(', ')}`
    const open =
      verdict.open.length === 0 ? '' : `; ${verdict.open.join(', ')} leaves it open, and that is the adopted reading`
    return {
      against: `the reference says ${verdict.decision} to request ${request} (${why}${open}), and not ${one.decisions[request]}`,
    }
  }
  const contested = [...new Set([...(one.contested ?? []), ...verdicts.flatMap(({ open }) => open)])]
  const rules = one.rules.length > 0 ? one.rules : rulesFor(verdicts)
  return { case: { ...one, rules, ...(contested.length === 0 ? {} : { contested }) } }
}

/** The most telling rules of each request in turn, of those that a case can be about. */
export function rulesFor(verdicts: readonly Verdict[]): readonly string[] {
  const telling = verdicts.map((verdict) => tellingRules(verdict).filter((id) => findRule(id)?.expressible === true))
  const all = Array.from({ length: RULES_GIVEN }, (_, rank) =>
    telling.flatMap((ids) => ids.slice(rank, rank + 1)),
  ).flat()
  return [...new Set(all)].slice(0, RULES_GIVEN)
}

function settleRefusal(one: RefusalCase): Settled<RefusalCase> {
  const world = compile(one.scenario)
  const { policy, rule } = one.refused
  if (!isRefusal(world)) return { against: `the reference finds nothing malformed, and ${policy} should be (${rule})` }
  if (world.policy !== policy || world.rule !== rule)
    return {
      against: `the reference refuses ${world.policy} for ${world.rule}: ${world.element}: expected ${world.expected}; and not ${policy} for ${rule}`,
    }
  return { case: { ...one, rules: one.rules.length > 0 ? one.rules : [rule] } }
}

function settleCall(one: CallCase): Settled<CallCase> {
  const { outcome, rules } = decideCall(one.call)
  if (outcome !== one.outcome)
    return { against: `the reference says ${outcome} (${rules.join(', ')}), and not ${one.outcome}` }
  return { case: { ...one, rules: one.rules.length > 0 ? one.rules : rules.slice(0, RULES_GIVEN) } }
}
