import type { Request } from '../../model/format/request.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { OracleRule } from '../oracleClass.ts'

/** A rule about single requests: each takes one out. */
interface RequestRule extends OracleRule {
  readonly holds: (request: Request, scenario: Scenario) => boolean
}

/** Requests that the simulator cannot be asked, whatever the scenario. */
export const REQUEST_RULES: readonly RequestRule[] = [
  {
    id: 'ORC-30',
    class: 'none',
    sentence: 'A wildcard in the action or resource of a request is no character to the simulator.',
    sources: ['SIM-30'],
    holds: ({ action, resource }) => /[*?]/.test(action) || (resource !== '*' && /[*?]/.test(resource)),
  },
  {
    id: 'ORC-31',
    class: 'none',
    sentence:
      'The simulator does not know that sessions may not call some operations, and need no permission for others.',
    sources: ['SIM-20'],
    holds: ({ action }, { principal }) =>
      /^sts:/i.test(action) || (principal.type === 'FederatedUser' && /^iam:/i.test(action)),
  },
  {
    id: 'ORC-32',
    class: 'none',
    sentence: 'A call cannot say that a key is present and has no values.',
    sources: ['SIM-26'],
    holds: ({ context }) => Object.values(context).some((value) => value.length === 0 && Array.isArray(value)),
  },
  {
    id: 'ORC-34',
    class: 'none',
    sentence: 'Each partition has a simulator of its own, which does not know who asks from another.',
    sources: ['SIM-20'],
    holds: ({ resource }, { principal }) =>
      resource.startsWith('arn:') && resource.split(':')[1] !== principal.arn?.split(':')[1],
  },
  {
    id: 'ORC-33',
    class: 'none',
    sentence: 'The name of a context key has 5 to 256 characters in a call, an action 3 to 128, a resource 1 to 2,048.',
    sources: ['SIM-01'],
    holds: ({ action, resource, context }) =>
      action.length < 3 ||
      action.length > 128 ||
      resource.length === 0 ||
      resource.length > 2_048 ||
      Object.keys(context).some((key) => key.length < 5 || key.length > 256),
  },
]
