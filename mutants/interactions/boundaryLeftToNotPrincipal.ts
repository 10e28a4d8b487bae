import { many } from '../../model/edit/many.ts'
import { accountOf } from '../../model/edit/principalFacts.ts'
import type { PrincipalMap } from '../../model/policyDocument.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { keeping } from '../wrap/keeping.ts'

export const boundaryLeftToNotPrincipal = defineMutant(
  'interactions',
  'boundary-left-to-not-principal',
  'NotPrincipal spares whom it lists at every level, with a boundary or without.',
  (scenario) => {
    const { arn, issuer } = scenario.principal
    if (scenario.policies.boundary === undefined || scenario.principal.type === 'FederatedUser') return ask(scenario)
    const levels = [`:${accountOf(scenario)}:root`, arn, issuer].filter((level) => level !== undefined)
    return ask(
      keeping(scenario, ({ NotPrincipal }) => {
        const listed = typeof NotPrincipal === 'object' ? many((NotPrincipal as PrincipalMap | null)?.AWS) : []
        return !levels.every((level) => listed.some((name) => name === level || name.endsWith(level)))
      }),
    )
  },
)
