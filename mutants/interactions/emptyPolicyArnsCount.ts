import type { Policy } from '../../model/policyDocument.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { withSessionPolicies } from '../wrap/withSessionPolicies.ts'

const NOTHING: Policy = { Statement: [{ Effect: 'Allow', Action: 'mutants:Nothing', Resource: '*' }] }

export const emptyPolicyArnsCount = defineMutant(
  'interactions',
  'empty-policy-arns-count',
  'A PolicyArns parameter was passed, so there are session policies, even if it lists none.',
  (scenario) => {
    const { session, principal } = scenario
    const empty = session?.managed?.length === 0 && session.inline === undefined
    if (!empty || principal.type !== 'AssumedRole') return ask(scenario)
    return ask(withSessionPolicies(scenario, [NOTHING]))
  },
)
