import type fc from 'fast-check'
import type { Session } from '../../model/format/session.ts'
import { generateSession } from '../policies/session.ts'
import { PRESETS, type Settings } from '../settings.ts'
import { shrinkWithin } from '../shrink/shrinkWithin.ts'
import { inWorld } from './inWorld.ts'
import { bareScenario } from './principalArbitrary.ts'

const ROLE = {
  type: 'AssumedRole',
  arn: 'arn:aws:sts::111122223333:assumed-role/R/S1',
  issuer: 'arn:aws:iam::111122223333:role/R',
} as const
const USER = {
  type: 'FederatedUser',
  arn: 'arn:aws:sts::111122223333:federated-user/F1',
  issuer: 'arn:aws:iam::111122223333:user/U',
} as const

/** Sessions by all issuing operations, with the session policies passed. */
export function sessionArbitrary(settings: Settings = PRESETS.default): fc.Arbitrary<Session> {
  const principals = settings.features.principals.filter((type) => type === 'AssumedRole' || type === 'FederatedUser')
  const narrowed = { ...settings, features: { ...settings.features, principals } }
  return inWorld<Session>(
    narrowed,
    (random, world) => generateSession(random, world) ?? { via: 'AssumeRole' },
    (session) =>
      shrinkWithin(
        session,
        (value) => ({ ...bareScenario(value.via === 'GetFederationToken' ? USER : ROLE), session: value }),
        (scenario) => scenario.session,
      ),
  )
}
