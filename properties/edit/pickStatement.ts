import type { Random } from '../../generators/random.ts'
import { statementsOf } from '../../model/edit/plainDocument.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { Statement } from '../../model/policyDocument.ts'
import { mapDocuments } from './mapDocuments.ts'
import type { StatementPlace } from './mapStatements.ts'

/** A statement of a scenario, and how to put others in its place. */
export interface Site extends StatementPlace {
  readonly statement: Statement
  readonly replace: (statements: readonly Statement[]) => Scenario
}

/** One of the statements that a property can work on, or nothing where it accepts none. */
export function pickStatement(
  scenario: Scenario,
  random: Random,
  accept: (statement: Statement, place: StatementPlace) => boolean,
): Site | undefined {
  const sites: (StatementPlace & { statement: Statement })[] = []
  mapDocuments(scenario, (document, place) => {
    for (const [index, statement] of statementsOf(document).entries()) {
      const at = { ...place, index, document }
      if (accept(statement, at)) sites.push({ ...at, statement })
    }
    return document
  })
  if (sites.length === 0) return undefined
  const site = random.pick(sites)
  const replace = (statements: readonly Statement[]): Scenario =>
    mapDocuments(scenario, (document, place) => {
      if (place.path !== site.path) return document
      return { ...document, Statement: statementsOf(document).toSpliced(site.index, 1, ...statements) }
    })
  return { ...site, replace }
}
