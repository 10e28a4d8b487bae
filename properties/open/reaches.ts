import { parseArn } from '../../model/arn.ts'
import type { PolicyKind } from '../../model/edit/mapPolicies.ts'
import { accountOf, isServiceLinked } from '../../model/edit/principalFacts.ts'
import type { Request } from '../../model/format/request.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import { decidedByPolicies } from './decidedByPolicies.ts'

/**
 * Whether a policy of this kind certainly applies to a request, so that a Deny of everything in it (with Principal `*` where the
 * kind has principals) must show. False where the documents leave it open.
 */
export function reaches(kind: PolicyKind, scenario: Scenario, request: Request): boolean {
  if (!decidedByPolicies(request)) return false
  const { type } = scenario.principal
  switch (kind) {
    // Which policies of the federating user still stand behind a direct grant to a federated user is said nowhere (SESS-07).
    case 'identity':
    case 'boundary':
      return type === 'AssumedRole' || type === 'IAMUser'
    case 'session':
      return scenario.session !== undefined
    case 'resource':
      return reachesResource(scenario, request)
    case 'scp':
      return accountOf(scenario) !== undefined && !isServiceLinked(scenario)
    case 'rcp':
      return !isServiceLinked(scenario) && isCovered(request)
    // UNSP-24
    case 'endpoint':
      return type !== 'AWSService'
    default:
      return kind satisfies never
  }
}

/** Not the request resource `*` (UNSP-25); in a trust policy only what STS does (TRUST-07). */
function reachesResource({ resourceKind }: Scenario, { action, resource }: Request): boolean {
  return resource !== '*' && (resourceKind !== 'role-trust' || action.toLowerCase().startsWith('sts:'))
}

const COVERED = ['s3', 'sqs', 'secretsmanager']

/** The services that RCPs have covered from the first day (UNSP-21), on a resource of theirs; not `kms:RetireGrant` (RCP-01). */
function isCovered({ action, resource }: Request): boolean {
  const [service = '', name = ''] = action.toLowerCase().split(':')
  const owner = parseArn(resource)?.service
  if (service === 'sts') return name.startsWith('assumerole') && owner === 'iam'
  if (service === 'kms') return name !== 'retiregrant' && owner === 'kms'
  return COVERED.includes(service) && owner === service
}
