import { many } from '../../model/edit/many.ts'
import type { Statement } from '../../model/policyDocument.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { keeping } from '../wrap/keeping.ts'

export const denyScanSkipped = defineMutant(
  'interactions',
  'deny-scan-skipped',
  'Where the role’s policies have no Deny, no Deny is looked for in what limits them.',
  (scenario) => {
    const statements = scenario.policies.identity.flatMap(({ Statement }) => many(Statement as unknown as Statement))
    if (statements.some(({ Effect }) => Effect === 'Deny')) return ask(scenario)
    return ask(
      keeping(scenario, ({ Effect }, kind) => Effect === 'Allow' || (kind !== 'boundary' && kind !== 'session')),
    )
  },
)
