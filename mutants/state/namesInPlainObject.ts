import { withPolicies } from '../../model/edit/withPolicies.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'

export const namesInPlainObject = defineMutant(
  'state',
  'names-in-plain-object',
  'What is attached to a role is kept in an object under the role’s name, where a few names are taken.',
  (scenario) => {
    const { issuer = '', type } = scenario.principal
    const name = issuer.slice(issuer.lastIndexOf('/') + 1)
    const lost = type === 'AssumedRole' && name in {}
    return ask(lost ? withPolicies(scenario, { identity: [] }) : scenario)
  },
)
