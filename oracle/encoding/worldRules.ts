import { sessionPolicies } from '../../model/edit/sessionPolicies.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { OracleRule } from '../oracleClass.ts'
import { textOf } from '../policyText.ts'
import { documentsOf } from './documentsOf.ts'
import { mergeable } from './mergePolicies.ts'

/** A rule about whole scenarios, with what it asks. */
interface WorldRule extends OracleRule {
  readonly holds: (scenario: Scenario) => boolean
}

/** Levels of SCPs that one call takes (SIM-42). */
const MOST_LEVELS = 7

/** The rules that say how a scenario is asked: the first that holds counts, and the last holds always. */
export const WORLD_RULES: readonly WorldRule[] = [
  {
    id: 'ORC-01',
    class: 'none',
    sentence: 'The simulator knows no root user, service, web identity, SAML or anonymous principal.',
    sources: ['SIM-20'],
    holds: ({ principal }) => !['AssumedRole', 'FederatedUser', 'IAMUser'].includes(principal.type),
  },
  {
    id: 'ORC-02',
    class: 'none',
    sentence: 'Trust policies are parsed and ignored.',
    sources: ['SIM-22'],
    holds: ({ resourceKind }) => resourceKind === 'role-trust',
  },
  {
    id: 'ORC-03',
    class: 'none',
    sentence: 'No encoding expresses what is special about KMS keys.',
    sources: ['SIM-44'],
    holds: ({ resourceKind }) => resourceKind === 'kms-key',
  },
  {
    id: 'ORC-04',
    class: 'none',
    sentence: 'No call takes endpoint policies.',
    sources: ['SIM-25'],
    holds: ({ policies }) => policies.endpoint !== undefined,
  },
  {
    id: 'ORC-05',
    class: 'none',
    sentence: 'No call takes resource control policies.',
    sources: ['SIM-25'],
    holds: ({ policies }) => (policies.rcps ?? []).length > 0,
  },
  {
    id: 'ORC-06',
    class: 'none',
    sentence: 'Whether a request across accounts is simulated at all is contested.',
    sources: ['SIM-24', 'SIM-44'],
    holds: ({ principal, resourceAccount }) => accountOf(principal.arn) !== resourceAccount,
  },
  {
    id: 'ORC-07',
    class: 'none',
    sentence:
      'A resource policy is simulated for IAM users only, and no encoding tells its grants to role and session apart.',
    sources: ['SIM-21', 'SIM-40', 'SIM-41'],
    holds: ({ principal, policies }) => policies.resource !== undefined && principal.type !== 'IAMUser',
  },
  {
    id: 'ORC-08',
    class: 'none',
    sentence: 'A federated user without session policy has nothing that could be simulated.',
    sources: ['SIM-20'],
    holds: (scenario) => scenario.principal.type === 'FederatedUser' && sessionPolicies(scenario).length === 0,
  },
  {
    id: 'ORC-09',
    class: 'none',
    sentence: `One call takes at most ${MOST_LEVELS} levels of SCPs.`,
    sources: ['SIM-42'],
    holds: ({ policies }) => (policies.scps ?? []).length > MOST_LEVELS,
  },
  {
    id: 'ORC-10',
    class: 'none',
    sentence: 'A document holds a character that the API does not take.',
    sources: ['SIM-01'],
    holds: (scenario) => documentsOf(scenario).some((document) => !TAKEN.test(textOf(document))),
  },
  {
    id: 'ORC-11',
    class: 'none',
    sentence:
      'Service control policies do not bind service-linked roles, and no call of documents says whose they are.',
    sources: ['SIM-20', 'SIM-42'],
    holds: ({ principal, policies }) =>
      (policies.scps ?? []).length > 0 &&
      principal.issuer?.split(':')[5]?.startsWith('role/aws-service-role/') === true,
  },
  {
    id: 'ORC-20',
    class: 'direct',
    sentence: 'Without session policies the documents go to the places that the simulator has for them.',
    sources: ['SIM-03'],
    holds: (scenario) => sessionPolicies(scenario).length === 0,
  },
  {
    id: 'ORC-21',
    class: 'boundary-slot',
    sentence: "Where there is no boundary, the session policies, merged into one document, take the boundary's place.",
    sources: ['SIM-41'],
    holds: (scenario) => scenario.policies.boundary === undefined && mergeable(sessionPolicies(scenario)),
  },
  {
    id: 'ORC-22',
    class: 'composed',
    sentence: 'What the role and what the session policies allow is simulated apart and intersected.',
    sources: ['SIM-40'],
    holds: () => true,
  },
]

/** Characters of a policy in a call: tab, line feed, carriage return, and space to U+00FF. */
const TAKEN = /^[\t\n\r\u0020-\u00ff]*$/

function accountOf(arn: string | undefined): string | undefined {
  return arn?.split(':')[4]
}
