import type { Scenario } from '../../model/format/scenario.ts'
import type { Policy } from '../../model/policyDocument.ts'

/** The kinds that a mutant may treat differently. */
export type Kind = 'identity' | 'boundary' | 'session' | 'resource' | 'scp' | 'rcp' | 'endpoint'

/** Puts another policy in the place of each. */
export function mapPolicies(scenario: Scenario, edit: (policy: Policy, kind: Kind) => Policy): Scenario {
  const { policies, session } = scenario
  const one = (policy: Policy | undefined, kind: Kind) => policy && edit(policy, kind)
  const levels = (list: readonly (readonly Policy[])[] | undefined, kind: Kind) =>
    list?.map((level) => level.map((policy) => edit(policy, kind)))
  return {
    ...scenario,
    session: session && {
      ...session,
      inline: one(session.inline, 'session'),
      managed: session.managed?.map((managed) => ({ ...managed, document: edit(managed.document, 'session') })),
    },
    policies: {
      identity: policies.identity.map((policy) => edit(policy, 'identity')),
      boundary: one(policies.boundary, 'boundary'),
      resource: one(policies.resource, 'resource'),
      endpoint: one(policies.endpoint, 'endpoint'),
      scps: levels(policies.scps, 'scp'),
      rcps: levels(policies.rcps, 'rcp'),
    },
  }
}
