import { parseArn } from '../../model/arn.ts'
import type { JsonValue } from '../../model/json.ts'
import type { Policy } from '../../model/policyDocument.ts'

/**
 * Services of the patterns with a wildcard or a variable in the resource type (`role` in `role/x`). AWS's documents tell authors
 * not to write one and leave open what it does (RSC-05); iam-simulate takes it literally, which is not for us to hold against it.
 */
export function servicesWithTypePatterns(policies: readonly Policy[]): ReadonlySet<string> {
  const services = new Set<string>()
  for (const policy of policies) {
    for (const statement of list(policy.Statement)) {
      if (typeof statement !== 'object' || statement === null || Array.isArray(statement)) continue
      const { Resource, NotResource } = statement as { readonly [element: string]: JsonValue | undefined }
      for (const pattern of [...list(Resource), ...list(NotResource)]) {
        const service = typeof pattern === 'string' ? serviceOfTypePattern(pattern) : undefined
        if (service !== undefined) services.add(service)
      }
    }
  }
  return services
}

/** The service of such a pattern, `*` where that has a wildcard itself; undefined for any other pattern. */
function serviceOfTypePattern(pattern: string): string | undefined {
  const arn = parseArn(pattern)
  if (arn === undefined) return undefined
  // Objects have no type: their bucket comes first.
  if (arn.service === 's3' && arn.region === '' && arn.account === '') return undefined
  // A variable's own colon is none of the resource.
  const resource = arn.resource.replaceAll(/\$\{[^}]*\}/g, '*')
  const end = resource.search(/[/:]/)
  if (end === -1 || !/[*?]/.test(resource.slice(0, end))) return undefined
  return /[*?]/.test(arn.service) ? '*' : arn.service
}

function list(value: JsonValue | undefined): readonly JsonValue[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value as JsonValue]
}
