import { findRule, POINTS, UNSPECIFIED } from '../catalogue/catalogue.ts'
import type { Case, RefusalCase } from '../format/case.ts'
import type { Scenario } from '../format/scenario.ts'
import { checkCall } from './checkCall.ts'
import { checkScenario } from './checkScenario.ts'
import { type Problem, short, under } from './problem.ts'

const CONTESTED: ReadonlySet<string> = new Set([...POINTS, ...UNSPECIFIED].map(({ id }) => id))

/** The rules of the format that join several fields of a case, or a case and the catalogue. */
export function checkCase(one: Case): Problem[] {
  const problems: Problem[] = []
  for (const [index, id] of one.rules.entries()) problems.push(...checkRule(id, `rules[${index}]`))
  for (const [index, id] of (one.contested ?? []).entries()) {
    if (!CONTESTED.has(id)) {
      problems.push({
        path: `contested[${index}]`,
        expected: 'the id of a contested point (CONT, UNSP)',
        received: short(id),
      })
    }
  }
  for (const [index, scenario] of (one.prelude ?? []).entries()) {
    problems.push(...under(`prelude[${index}]`, checkScenario(scenario)))
  }
  if ('call' in one) return [...problems, ...under('call', checkCall(one.call))]
  problems.push(...under('scenario', checkScenario(one.scenario)))
  if ('refused' in one) return [...problems, ...checkRefused(one)]
  const { length } = one.scenario.requests
  if (one.decisions.length !== length) {
    problems.push({
      path: 'decisions',
      expected: `one for each request, which makes ${length}`,
      received: `${one.decisions.length}`,
    })
  }
  return problems
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
