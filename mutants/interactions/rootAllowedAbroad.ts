import { accountOf } from '../../model/edit/principalFacts.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'

export const rootAllowedAbroad = defineMutant(
  'interactions',
  'root-allowed-abroad',
  'The root user may do everything, wherever.',
  (scenario) => {
    const abroad = scenario.principal.type === 'Root' && (scenario.resourceKind ?? 'generic') === 'generic'
    return ask(abroad ? { ...scenario, resourceAccount: accountOf(scenario) ?? scenario.resourceAccount } : scenario)
  },
)
