import { many } from '../../model/edit/many.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { Statement } from '../../model/policyDocument.ts'
import { pickStatement } from '../edit/pickStatement.ts'
import { same } from '../judge/same.ts'
import type { Property } from '../property.ts'

const CONCRETE = /^[a-z0-9-]+:[a-z0-9]+$/i
const PREFIX_PATTERN = /^[a-z0-9-]+:[a-z0-9]*\*$/i

/** The actions of the world that begin as the pattern does; needs no more than comparing beginnings. */
function enumerated(pattern: string, { requests }: Scenario): readonly string[] {
  const beginning = pattern.slice(0, -1).toLowerCase()
  const names = requests.map(({ action }) => action).filter((action) => action.toLowerCase().startsWith(beginning))
  return [...new Set(names)]
}

/** A pattern that could be enumerated, with at least one action of the world to put in its place. */
function isEnumerable(statement: Statement, scenario: Scenario): boolean {
  return many(statement.Action ?? []).some(
    (pattern) => PREFIX_PATTERN.test(pattern) && enumerated(pattern, scenario).length > 0,
  )
}

/** `s3:Get*` is the list of the actions that begin with it (ACT-02). */
export const wildcardEnumerated: Property = {
  id: 'wildcard-enumerated',
  sentence: 'An action pattern that ends in a wildcard decides as the list of the actions that begin as it does.',
  rules: ['ACT-01', 'ACT-02'],
  relation: 'rewrite',
  keptBecause: 'It needs no matcher and covers every policy kind but one.',
  trial: (scenario, random) => {
    if (!scenario.requests.every(({ action }) => CONCRETE.test(action))) return undefined
    // CONT-18: letter case in SCPs.
    const site = pickStatement(
      scenario,
      random,
      (statement, { kind }) => kind !== 'scp' && isEnumerable(statement, scenario),
    )
    if (site === undefined) return undefined
    const actions = many(site.statement.Action ?? []).flatMap((pattern) => {
      const names = PREFIX_PATTERN.test(pattern) ? enumerated(pattern, scenario) : []
      return names.length > 0 ? names : [pattern]
    })
    return same(scenario, site.replace([{ ...site.statement, Action: actions }]))
  },
}
