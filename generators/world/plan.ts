import type { PrincipalType } from '../../model/format/principal.ts'
import type { ResourceKind } from '../../model/format/scenario.ts'
import { type Palette, paletteOf } from '../palette.ts'
import type { Random } from '../random.ts'
import type { Chances, Settings } from '../settings.ts'
import { generateAccounts, generatePartition } from './accounts.ts'
import { generateFreeKeys } from './freeKeys.ts'
import { generateIdentities } from './identities.ts'
import { pickServices } from './pickServices.ts'
import { generatePrincipal, hasAccount, hasIdentityPolicies } from './principal.ts'
import { principalKeys } from './principalKeys.ts'
import { generateResources } from './resources.ts'
import type { World } from './world.ts'

const VIAS = ['AssumeRole', 'AssumeRole', 'AssumeRole', 'AssumeRoleWithSAML', 'AssumeRoleWithWebIdentity'] as const

/** Draws a world: accounts, identities, a few resources, actions and condition keys, and which kinds of policy there are. */
export function generateWorld(random: Random, settings: Settings): World {
  const palette = paletteOf(settings)
  const { chances } = settings
  const type = random.pick(palette.principals)
  const resourceKind = pickResourceKind(random, palette, chances, type)
  const sameAccount = !(settings.features.crossAccount && hasAccount(type) && random.percent(chances.crossAccount))
  const partition = generatePartition(random)
  const accounts = generateAccounts(random, !sameAccount)
  const identities = generateIdentities(random, partition, accounts)
  const principal = generatePrincipal(random, type, identities)
  const via = type === 'FederatedUser' ? 'GetFederationToken' : random.pick(VIAS)
  const has = pickKinds(random, palette, chances, type, resourceKind, sameAccount)
  const starRequests =
    !has.resource && sameAccount && resourceKind === 'generic' && random.percent(chances.starResource)
  const services = pickServices(random, settings, palette, type, resourceKind, has)
  const derived = principalKeys(random, { principal, identities, accounts, via, partition })
  const free = generateFreeKeys(random, settings, palette, type)
  const keys = [
    ...derived.filter((key) => palette.anyKey || key.home !== undefined || palette.allowsKey(key.name)),
    ...free,
  ]
  const otherPartition = !sameAccount && random.percent(chances.otherPartition)
  const resourcePartition = otherPartition ? (partition === 'aws' ? 'aws-cn' : 'aws') : partition
  return {
    settings,
    chances,
    palette,
    partition,
    resourcePartition,
    accounts,
    sameAccount,
    identities,
    principal,
    via,
    resourceKind,
    has,
    starRequests,
    keys,
    ...generateResources(random, settings, {
      services,
      starRequests,
      keys,
      type,
      resourceKind,
      partition: resourcePartition,
      account: accounts.resource,
    }),
    trail: { uses: [], actions: [] },
  }
}

function pickResourceKind(random: Random, palette: Palette, chances: Chances, type: PrincipalType): ResourceKind {
  if (type === 'WebIdentityUser' || type === 'SAMLUser') return 'role-trust'
  const at = palette.generic ? random.below(100) : random.below(chances.roleTrust + chances.kmsKey || 1)
  // A federated user cannot call sts at all (SESS-16), which is an open point (CONT-26).
  if (at < chances.roleTrust && palette.roleTrust) {
    if (type !== 'FederatedUser' && type !== 'Anonymous') return 'role-trust'
  } else if (at < chances.roleTrust + chances.kmsKey && palette.kmsKey) return 'kms-key'
  return palette.generic ? 'generic' : palette.kmsKey ? 'kms-key' : 'role-trust'
}

function pickKinds(
  random: Random,
  palette: Palette,
  chances: Chances,
  type: PrincipalType,
  kind: ResourceKind,
  sameAccount: boolean,
): World['has'] {
  const { kinds } = palette
  const alone = !hasAccount(type)
  const needed = alone || kind !== 'generic' || !sameAccount
  const session = type === 'AssumedRole' || type === 'FederatedUser'
  return {
    resource: kinds.resource === true && random.percent(needed ? 95 : chances.resourcePolicy),
    boundary: kinds.boundary === true && hasIdentityPolicies(type) && random.percent(chances.boundary),
    // Without one a federated user can do next to nothing (SESS-07).
    session: kinds.session === true && session && random.percent(type === 'FederatedUser' ? 90 : chances.sessionPolicy),
    scps: kinds.scps === true && !alone && random.percent(chances.scps),
    rcps: kinds.rcps === true && random.percent(chances.rcps),
    // UNSP-24: what an endpoint policy does to a service's own calls is not documented.
    endpoint:
      kinds.endpoint === true &&
      (type !== 'AWSService' || random.percent(chances.odd)) &&
      random.percent(chances.endpoint),
  }
}
