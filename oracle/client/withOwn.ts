import type { Scenario } from '../../model/format/scenario.ts'
import type { Policy } from '../../model/policyDocument.ts'
import type { PrincipalDocuments } from './principalSource.ts'

/** A scenario whose principal also has what every principal of a source has; its own boundary is replaced only where it brings one. */
export function withOwn(scenario: Scenario, own: PrincipalDocuments | undefined): Scenario {
  if (own === undefined || (own.identity.length === 0 && own.boundary === undefined)) return scenario
  const { policies } = scenario
  const theirs = own.identity.map(policyFrom)
  // A scenario that has them already is one of ours that came back: smaller, or from a file.
  const already = new Set(policies.identity.map((policy) => JSON.stringify(policy)))
  const missing = theirs.filter((policy) => !already.has(JSON.stringify(policy)))
  const boundary = policies.boundary ?? (own.boundary === undefined ? undefined : policyFrom(own.boundary))
  if (missing.length === 0 && boundary === policies.boundary) return scenario
  const identity = [...missing, ...policies.identity]
  return { ...scenario, policies: { ...policies, identity, ...(boundary === undefined ? {} : { boundary }) } }
}

/** Texts are kept to the letter: a source knows its documents by them. */
function policyFrom(text: string): Policy {
  const policy = JSON.parse(text) as Policy
  return JSON.stringify(policy) === text ? policy : { text }
}
