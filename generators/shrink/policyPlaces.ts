import type { Scenario } from '../../model/format/scenario.ts'
import type { Policy } from '../../model/policyDocument.ts'
import type { PolicyKind } from '../settings.ts'
import { replaced } from './shrinkList.ts'

/** A place in a scenario that holds a policy: the policy, and the scenario with another one there. */
export interface PolicyPlace {
  readonly policy: Policy
  /** Path into the scenario: `session.managed[0]`, `policies.scps[1][0]`. */
  readonly path: string
  readonly kind: PolicyKind | 'caller'
  readonly put: (policy: Policy) => Scenario
}

/** Every place of the scenario that holds a policy. */
export function policyPlaces(scenario: Scenario): PolicyPlace[] {
  const { policies, session } = scenario
  const places: PolicyPlace[] = []
  const inPolicies = (change: Partial<Scenario['policies']>): Scenario => ({
    ...scenario,
    policies: { ...policies, ...change },
  })
  for (const [index, policy] of policies.identity.entries()) {
    places.push({
      policy,
      path: `policies.identity[${index}]`,
      kind: 'identity',
      put: (next) => inPolicies({ identity: replaced(policies.identity, index, next) }),
    })
  }
  for (const kind of ['boundary', 'resource', 'endpoint'] as const) {
    const policy = policies[kind]
    if (policy !== undefined)
      places.push({ policy, path: `policies.${kind}`, kind, put: (next) => inPolicies({ [kind]: next }) })
  }
  for (const kind of ['scps', 'rcps'] as const) {
    const levels = policies[kind] ?? []
    for (const [level, list] of levels.entries()) {
      for (const [index, policy] of list.entries()) {
        places.push({
          policy,
          path: `policies.${kind}[${level}][${index}]`,
          kind,
          put: (next) => inPolicies({ [kind]: replaced(levels, level, replaced(list, index, next)) }),
        })
      }
    }
  }
  if (session === undefined) return places
  if (session.inline !== undefined)
    places.push({
      policy: session.inline,
      path: 'session.inline',
      kind: 'session',
      put: (inline) => ({ ...scenario, session: { ...session, inline } }),
    })
  const managed = session.managed ?? []
  for (const [index, entry] of managed.entries()) {
    places.push({
      policy: entry.document,
      path: `session.managed[${index}]`,
      kind: 'session',
      put: (document) => ({
        ...scenario,
        session: { ...session, managed: replaced(managed, index, { ...entry, document }) },
      }),
    })
  }
  const caller = session.caller
  if (caller !== undefined) {
    for (const [index, policy] of caller.policies.entries()) {
      places.push({
        policy,
        path: `session.caller.policies[${index}]`,
        kind: 'caller',
        put: (next) => ({
          ...scenario,
          session: { ...session, caller: { ...caller, policies: replaced(caller.policies, index, next) } },
        }),
      })
    }
  }
  return places
}
