import { paletteOf } from '../palette.ts'
import type { Random } from '../random.ts'
import type { Settings } from '../settings.ts'
import { generateAccounts, generatePartition } from './accounts.ts'
import { generateFreeKeys } from './freeKeys.ts'
import { generateIdentities } from './identities.ts'
import { pickKinds, pickResourceKind } from './pickKinds.ts'
import { pickServices } from './pickServices.ts'
import { generatePrincipal, hasAccount } from './principal.ts'
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
  const sameAccount = !(palette.crossAccount && hasAccount(type) && random.percent(chances.crossAccount))
  const partition = generatePartition(random)
  const accounts = generateAccounts(random, !sameAccount, settings.confusableNames)
  const identities = generateIdentities(random, partition, accounts, settings.confusableNames)
  const principal = generatePrincipal(random, type, identities)
  const via = type === 'FederatedUser' ? 'GetFederationToken' : random.pick(VIAS)
  const has = pickKinds(random, palette, chances, type, resourceKind, sameAccount)
  const starRequests =
    !has.resource && sameAccount && resourceKind === 'generic' && random.percent(chances.starResource)
  const services = pickServices(random, settings, palette, type, resourceKind, has)
  const derived = principalKeys(random, { principal, identities, accounts, via, partition })
  const free = generateFreeKeys(random, settings, palette, type, services)
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
    odd: chances.odd > 0 && random.percent(40) ? chances.odd : 0,
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
    // Free keys twice, since requests can move only those.
    conditionKeys: [...keys, ...free].filter(
      (key) => palette.operators[key.type].length > 0 && palette.allowsKey(key.name),
    ),
    ...generateResources(random, settings, {
      services,
      starRequests,
      keys,
      type,
      resourceKind,
      partition: resourcePartition,
      account: accounts.resource,
      variables: palette.forms.variables === true,
      sts: palette.sts !== undefined,
    }),
    trail: { uses: [], actions: [] },
  }
}
