import { findRule, POINTS, UNSPECIFIED } from '../catalogue/catalogue.ts'
import type { Case, DecisionCase, RefusalCase } from '../format/case.ts'
import type { Scenario } from '../format/scenario.ts'
import { checkCall } from './checkCall.ts'
import { checkScenario } from './checkScenario.ts'
import { type Problem, short, under } from './problem.ts'

const CONTESTED: ReadonlySet<string> = new Set([...POINTS, ...UNSPECIFIED].map(({ id }) => id))

/** The rules of the format that join several fields of a case, or a case and the catalogue. */
export function checkCase(one: Case): Problem[] {
  const prelude = one.prelude ?? []
  return [
    ...one.rules.flatMap((id, index) => checkRule(id, `rules[${index}]`)),
    ...(one.contested ?? []).flatMap((id, index) => checkContested(id, `contested[${index}]`)),
    ...prelude.flatMap((scenario, index) => under(`prelude[${index}]`, checkScenario(scenario))),
    ...('call' in one ? under('call', checkCall(one.call)) : under('scenario', checkScenario(one.scenario))),
    ...('refused' in one ? checkRefused(one) : []),
    ...('decisions' in one ? checkCount(one) : []),
  ]
}

function checkCount({ decisions, scenario: { requests } }: DecisionCase): Problem[] {
  if (decisions.length === requests.length) return []
  const expected = `one for each request, which makes ${requests.length}`
  return [{ path: 'decisions', expected, received: `${decisions.length}` }]
}

function checkContested(id: string, path: string): Problem[] {
  return CONTESTED.has(id) ? [] : [{ path, expected: 'the id of a contested point (CONT, UNSP)', received: short(id) }]
}

function checkRule(id: string, path: string): Problem[] {
  return findRule(id) === undefined
    ? [{ path, expected: 'the id of a rule of the catalogue', received: short(id) }]
    : []
}

function checkRefused({ refused, scenario }: RefusalCase): Problem[] {
  const problems = checkRule(refused.rule, 'refused.rule')
  if (!policyPaths(scenario).has(refused.policy)) {
    problems.push({
      path: 'refused.policy',
      expected: 'the path of a policy of the scenario',
      received: short(refused.policy),
    })
  }
  return problems
}

function policyPaths({ session, policies }: Scenario): Set<string> {
  const paths = new Set<string>()
  if (session?.inline !== undefined) paths.add('session.inline')
  for (const index of (session?.managed ?? []).keys()) paths.add(`session.managed[${index}]`)
  for (const index of policies.identity.keys()) paths.add(`policies.identity[${index}]`)
  for (const kind of ['boundary', 'resource', 'endpoint'] as const)
    if (policies[kind] !== undefined) paths.add(`policies.${kind}`)
  for (const kind of ['scps', 'rcps'] as const) {
    for (const [level, list] of (policies[kind] ?? []).entries()) {
      for (const index of list.keys()) paths.add(`policies.${kind}[${level}][${index}]`)
    }
  }
  return paths
}
