import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { inert, mapStatements } from '../wrap/mapStatements.ts'

export const noVersionUnread = defineMutant(
  'documents',
  'no-version-unread',
  'A policy without Version is of no version, and not read.',
  (scenario) =>
    ask(
      mapStatements(scenario, (statement, _kind, { Version }) =>
        Version === undefined ? inert(statement) : statement,
      ),
    ),
)
