import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'

export const rootOwnsKeys = defineMutant(
  'interactions',
  'root-owns-keys',
  'The root user may do everything in its account, with its keys too.',
  (scenario) => {
    const own = scenario.principal.type === 'Root' && scenario.resourceKind === 'kms-key'
    return ask(own ? { ...scenario, resourceKind: 'generic' } : scenario)
  },
)
