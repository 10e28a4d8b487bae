import type fc from 'fast-check'
import type { Policy, PolicyDocument } from '../../model/policyDocument.ts'
import { generatePolicyDocument } from '../policies/policyDocument.ts'
import { type PolicyKind, PRESETS, type Settings } from '../settings.ts'
import { shrinkPolicyDocument } from '../shrink/shrinkPolicyDocument.ts'
import { smallerThan } from '../shrink/smaller.ts'
import { inWorld } from './inWorld.ts'

/** Policy documents of one kind, identity policies unless asked otherwise. */
export function policyDocumentArbitrary(
  kind: PolicyKind = 'identity',
  settings: Settings = PRESETS.default,
): fc.Arbitrary<PolicyDocument> {
  return inWorld(
    settings,
    (random, world) => generatePolicyDocument(random, world, kind),
    (document) =>
      smallerThan(document, shrinkPolicyDocument(document as unknown as Policy) as Iterable<PolicyDocument>),
  )
}
