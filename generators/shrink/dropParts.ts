import type { Scenario } from '../../model/format/scenario.ts'
import { replaced, shrinkList, withoutKey } from './shrinkList.ts'

/** The scenario without whole parts: the session's caller and policies, kinds of policy, single policies and levels. */
export function* dropParts(scenario: Scenario): Iterable<Scenario> {
  const { session, policies } = scenario
  if (session !== undefined) {
    if (session.caller !== undefined) yield { ...scenario, session: withoutKey(session, 'caller') }
    if (session.managed !== undefined) yield { ...scenario, session: withoutKey(session, 'managed') }
    if (session.inline !== undefined) yield { ...scenario, session: withoutKey(session, 'inline') }
  }
  for (const kind of ['scps', 'rcps', 'endpoint', 'boundary', 'resource'] as const) {
    if (policies[kind] !== undefined) yield { ...scenario, policies: withoutKey(policies, kind) }
  }
  if (scenario.resourceKind !== undefined) yield withoutKey(scenario, 'resourceKind')
  for (const identity of shrinkList(policies.identity)) yield { ...scenario, policies: { ...policies, identity } }
  if (session?.managed !== undefined) {
    for (const managed of shrinkList(session.managed, 1)) yield { ...scenario, session: { ...session, managed } }
  }
  if (session?.caller !== undefined) {
    for (const fewer of shrinkList(session.caller.policies))
      yield { ...scenario, session: { ...session, caller: { ...session.caller, policies: fewer } } }
  }
  for (const kind of ['scps', 'rcps'] as const) {
    const levels = policies[kind] ?? []
    for (const fewer of shrinkList(levels, 1)) yield { ...scenario, policies: { ...policies, [kind]: fewer } }
    for (const [index, level] of levels.entries()) {
      for (const fewer of shrinkList(level, 1))
        yield { ...scenario, policies: { ...policies, [kind]: replaced(levels, index, fewer) } }
    }
  }
}
