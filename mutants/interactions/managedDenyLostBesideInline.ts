import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { withoutDenies } from '../wrap/withoutDenies.ts'

export const managedDenyLostBesideInline = defineMutant(
  'interactions',
  'managed-deny-lost-beside-inline',
  'Beside an inline session policy the managed ones can only allow more.',
  (scenario) => {
    const { session } = scenario
    if (session?.inline === undefined || session.managed === undefined) return ask(scenario)
    const managed = session.managed.map(({ arn, document }) => ({ arn, document: withoutDenies(document) }))
    return ask({ ...scenario, session: { ...session, managed } })
  },
)
