import { parseArn } from '../../model/arn.ts'
import type { Request } from '../../model/format/request.ts'
import type { Scenario } from '../../model/format/scenario.ts'

/** Why a request cannot be put to iam-simulate in this world so that it means the same; undefined where it can. */
export function cannotAsk(scenario: Scenario, request: Request, typePatterns: ReadonlySet<string>): string | undefined {
  const { action, resource } = request
  const colon = action.indexOf(':')
  const service = action.slice(0, colon).toLowerCase()
  // Looked up as properties of plain objects over there, where these names always exist.
  if (service in {} || action.slice(colon + 1) in {}) return 'unknown action'
  if (resource !== '*' && /[*?]/.test(resource)) return 'a request resource with * or ?, which it takes as a pattern'
  if (typePatterns.has('*') || typePatterns.has(parseArn(resource)?.service ?? '')) {
    return 'a policy with a wildcard in the type of a resource (RSC-05), which it takes literally'
  }
  return cannotCombine(scenario, service, resource) ?? hasRulesOfItsOwn(service, resource)
}

/** It goes by the service of the action, not by `resourceKind`, when it combines a resource policy with identity policies. */
function cannotCombine(
  { resourceKind = 'generic', policies }: Scenario,
  service: string,
  resource: string,
): string | undefined {
  if (resourceKind === 'role-trust') {
    return service === 'sts' && /:role\//.test(resource)
      ? undefined
      : 'a trust policy for what is not an STS action on a role'
  }
  const key = service === 'kms' && /^arn:[^:]*:[^:]*:[^:]*:[^:]*:key\//i.test(resource)
  if (resourceKind === 'kms-key') return key ? undefined : 'a key policy for what is not a KMS action on a key'
  if (key) return 'a KMS key that is a resource like any other'
  if (service === 'sts' && policies.resource !== undefined)
    return 'an STS action under a resource policy that is no trust policy'
  return undefined
}

function hasRulesOfItsOwn(service: string, resource: string): string | undefined {
  if (service === 'iam' && /:role\/aws-reserved\//i.test(resource)) return 'roles that AWS reserves'
  if (service === 'kms' && /:alias\/aws\//i.test(resource)) return 'aliases of AWS managed keys'
  return undefined
}
