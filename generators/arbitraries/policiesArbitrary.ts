import type fc from 'fast-check'
import type { Policies, Scenario } from '../../model/format/scenario.ts'
import { generatePolicies } from '../policies/policies.ts'
import { PRESETS, type Settings } from '../settings.ts'
import { shrinkWithin } from '../shrink/shrinkWithin.ts'
import { inWorld } from './inWorld.ts'
import { bareScenario } from './principalArbitrary.ts'

const ROLE = {
  type: 'AssumedRole',
  arn: 'arn:aws:sts::111122223333:assumed-role/R/S1',
  issuer: 'arn:aws:iam::111122223333:role/R',
} as const

/** The policies of a world, of all kinds. */
export function policiesArbitrary(settings: Settings = PRESETS.default): fc.Arbitrary<Policies> {
  return inWorld<Policies>(settings, generatePolicies, (policies) =>
    shrinkWithin(
      policies,
      (value): Scenario => ({ ...bareScenario(ROLE), policies: value }),
      (scenario) => scenario.policies,
    ),
  )
}
