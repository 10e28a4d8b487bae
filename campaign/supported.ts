import type { Feature, Form, Hello } from '../model/format/hello.ts'
import type { Scenario } from '../model/format/scenario.ts'
import { featuresOf } from './features.ts'

/**
 * Which feature of a scenario an evaluator does not claim (`supports`, `only`, `without`): the first found, in the words of the
 * protocol, or nothing where all of it is in scope. Made once for an evaluator, as most claim everything.
 */
export function scopeOf(hello: Hello): (scenario: Scenario) => string | undefined {
  const supports = new Set<string>(hello.supports)
  const without = new Set<string>(hello.without ?? [])
  const { services, operators, conditionKeys } = lowered(hello)
  const narrow = services !== undefined || operators !== undefined || conditionKeys !== undefined || without.size > 0
  if (!narrow && SCENARIO_FEATURES.every((feature) => supports.has(feature))) return () => undefined

  const missing = (word: string): string | undefined => {
    const feature = NEEDS[word]
    if (feature !== undefined && !supports.has(feature)) return feature
    const form = FORM_OF[word]
    if (form !== undefined && without.has(form)) return form
    if (word.startsWith('operator:') || word.startsWith('qualifier:')) {
      const name = word.slice(word.indexOf(':') + 1)
      if (operators !== undefined && !operators.has(name.toLowerCase())) return name
    }
    if (word.startsWith('key:') && conditionKeys !== undefined && !keyListed(word.slice('key:'.length), conditionKeys))
      return word.slice('key:'.length)
    return undefined
  }
  return (scenario) => {
    for (const word of featuresOf(scenario)) {
      const feature = missing(word)
      if (feature !== undefined) return feature
    }
    if (services !== undefined) {
      for (const { action } of scenario.requests) {
        const service = action.slice(0, action.indexOf(':')).toLowerCase()
        if (!services.has(service)) return `service ${service}`
      }
    }
    return undefined
  }
}

function lowered({ only }: Hello): {
  [name in 'services' | 'operators' | 'conditionKeys']: ReadonlySet<string> | undefined
} {
  const set = (names: readonly string[] | undefined): ReadonlySet<string> | undefined =>
    names === undefined ? undefined : new Set(names.map((name) => name.toLowerCase()))
  return { services: set(only?.services), operators: set(only?.operators), conditionKeys: set(only?.conditionKeys) }
}

/** A list names a tag key whole (`aws:PrincipalTag/team`) or all of them by what stands before the slash. */
function keyListed(key: string, listed: ReadonlySet<string>): boolean {
  const slash = key.indexOf('/')
  return (
    listed.has(key) || (slash !== -1 && (listed.has(key.slice(0, slash)) || listed.has(`${key.slice(0, slash)}/*`)))
  )
}

const NEEDS: { readonly [word: string]: Feature | undefined } = Object.assign(Object.create(null), {
  'kind:identity': 'identity',
  'kind:session-inline': 'session',
  'kind:session-managed': 'session',
  'kind:boundary': 'boundary',
  'kind:resource': 'resource',
  'kind:scps': 'scps',
  'kind:rcps': 'rcps',
  'kind:endpoint': 'endpoint',
  'relation:cross-account': 'cross-account',
  'principal:FederatedUser': 'federated-user',
  'principal:IAMUser': 'iam-user',
  'principal:Root': 'root',
  'principal:AWSService': 'aws-service',
  'principal:WebIdentityUser': 'web-identity',
  'principal:SAMLUser': 'web-identity',
  'principal:Anonymous': 'anonymous',
  'resource:role-trust': 'role-trust',
  'resource:kms-key': 'kms-key',
  text: 'text',
})

const FORM_OF: { readonly [word: string]: Form | undefined } = Object.assign(Object.create(null), {
  'element:NotAction': 'NotAction',
  'element:NotResource': 'NotResource',
  'element:NotPrincipal': 'NotPrincipal',
  'element:Condition': 'Condition',
  'version:2008-10-17': 'Version2008',
  variables: 'variables',
  'form:account': 'principal:account',
  'form:role': 'principal:role',
  'form:session': 'principal:session',
  'form:star': 'principal:star',
})

const SCENARIO_FEATURES: readonly Feature[] = [...new Set(Object.values(NEEDS) as Feature[])]
