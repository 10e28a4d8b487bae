import type fc from 'fast-check'
import type { Principal } from '../../model/format/principal.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import { PRESETS, type Settings } from '../settings.ts'
import { shrinkWithin } from '../shrink/shrinkWithin.ts'
import { inWorld } from './inWorld.ts'

/** Principals of every type that the settings allow. */
export function principalArbitrary(settings: Settings = PRESETS.default): fc.Arbitrary<Principal> {
  return inWorld(
    settings,
    (_random, world) => world.principal,
    (principal) => shrinkWithin(principal, bareScenario, (scenario) => scenario.principal),
  )
}

/** The scenario around a principal with nothing else in it. */
export function bareScenario(principal: Principal): Scenario {
  const bare = { principal, policies: { identity: [] }, resourceAccount: '111122223333', requests: [] }
  if (principal.type === 'AssumedRole') return { ...bare, session: { via: 'AssumeRole' } }
  return principal.type === 'FederatedUser' ? { ...bare, session: { via: 'GetFederationToken' } } : bare
}
