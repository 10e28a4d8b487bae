import type { Place } from '../../model/edit/mapPolicies.ts'
import { statementsOf } from '../../model/edit/plainDocument.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { PolicyDocument, Statement } from '../../model/policyDocument.ts'
import { mapDocuments } from './mapDocuments.ts'

/** Where a statement stands. */
export interface StatementPlace extends Place {
  readonly index: number
  readonly document: PolicyDocument
}

type Edit = (statement: Statement, place: StatementPlace) => Statement | readonly Statement[]

/** Puts one or several statements in the place of each statement of every plain document; shares what does not change. */
export function mapStatements(scenario: Scenario, edit: Edit): Scenario {
  return mapDocuments(scenario, (document, place) => {
    const before = statementsOf(document)
    const after = before.map((statement, index) => edit(statement, { ...place, index, document }))
    return after.every((statement, index) => statement === before[index])
      ? document
      : { ...document, Statement: after.flat() }
  })
}
