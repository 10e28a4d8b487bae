import type { Policies } from '../../model/format/scenario.ts'
import type { Random } from '../random.ts'
import { hasIdentityPolicies } from '../world/principal.ts'
import type { World } from '../world/world.ts'
import { generateRcps, generateScps } from './controlPolicies.ts'
import { generatePolicyDocument } from './policyDocument.ts'

type Draft = { -readonly [key in keyof Policies]: Policies[key] }

/** The policies in force in a world, by kind. */
export function generatePolicies(random: Random, world: World): Policies {
  const { has, palette } = world
  const policies: Draft = { identity: [] }
  if (palette.kinds.identity && hasIdentityPolicies(world.principal.type)) {
    // Now and then none at all: what resource policies grant alone shows best there.
    const count = random.percent(8) ? 0 : 1 + (random.percent(40) ? 1 : 0)
    policies.identity = Array.from({ length: count }, () => generatePolicyDocument(random, world, 'identity'))
  }
  if (has.boundary) policies.boundary = generatePolicyDocument(random, world, 'boundary')
  if (has.resource) policies.resource = generatePolicyDocument(random, world, 'resource')
  if (has.scps) policies.scps = generateScps(random, world)
  if (has.rcps) policies.rcps = generateRcps(random, world)
  if (has.endpoint) policies.endpoint = generatePolicyDocument(random, world, 'endpoint')
  return policies
}
