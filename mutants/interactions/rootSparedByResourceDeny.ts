import { isCrossAccount } from '../../model/edit/principalFacts.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { keeping } from '../wrap/keeping.ts'

export const rootSparedByResourceDeny = defineMutant(
  'interactions',
  'root-spared-by-resource-deny',
  'A resource policy cannot lock out the root user of its account.',
  (scenario) => {
    const home = scenario.principal.type === 'Root' && !isCrossAccount(scenario)
    return ask(home ? keeping(scenario, ({ Effect }, kind) => kind !== 'resource' || Effect === 'Allow') : scenario)
  },
)
