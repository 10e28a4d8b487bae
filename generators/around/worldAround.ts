import type { PrincipalType } from '../../model/format/principalTypes.ts'
import { type Palette, paletteOf, within } from '../palette.ts'
import type { Random } from '../random.ts'
import type { Settings } from '../settings.ts'
import { pickKinds } from '../world/pickKinds.ts'
import { generatePrincipal, hasAccount } from '../world/principal.ts'
import { principalKeys } from '../world/principalKeys.ts'
import type { PlannedAction, PlannedResource, World } from '../world/world.ts'
import { actionAround } from './actionsAround.ts'
import { generateCast } from './cast.ts'
import { keysAround } from './keysAround.ts'
import { anyResource, type Place, resourceAround } from './resourcesAround.ts'
import type { Subject, Target } from './subject.ts'

const VIAS = ['AssumeRole', 'AssumeRole', 'AssumeRole', 'AssumeRoleWithSAML', 'AssumeRoleWithWebIdentity'] as const

/**
 * A world like any other, but that its actions, resources and condition keys are those of a few statements of the documents, so
 * that what is generated beside them, and what is requested, meets them.
 */
export function worldAround(random: Random, settings: Settings, subject: Subject): World {
  const palette = paletteOf(settings)
  const { chances } = settings
  const crossAccount = palette.crossAccount && random.percent(chances.crossAccount)
  const { accounts: drawn, identities, suggested } = generateCast(random, subject, crossAccount)
  const type = pickType(random, palette, suggested)
  const accounts = hasAccount(type) ? drawn : { ...drawn, principal: drawn.resource }
  const sameAccount = accounts.principal === accounts.resource
  const resourceKind =
    subject.documents.resource === undefined ? 'generic' : (subject.documents.resourceKind ?? 'generic')
  const principal = generatePrincipal(random, type, identities)
  const via = type === 'FederatedUser' ? 'GetFederationToken' : random.pick(VIAS)
  const has = pickKinds(random, palette, chances, type, resourceKind, sameAccount)
  const { partition } = subject
  const derived = principalKeys(random, { principal, identities, accounts: drawn, via, partition })
  const keyValue = (name: string): string => {
    const home = derived.find((key) => key.name.toLowerCase() === name)?.home
    return typeof home === 'string' ? home : 'mary'
  }
  const targets = Array.from({ length: 1 + random.below(4) }, () => random.pick(subject.targets))
  const { keys: free, uses } = keysAround(random, targets, derived, keyValue)
  const withResource = has.resource || subject.documents.resource !== undefined
  const starRequests = !withResource && sameAccount && random.percent(60)
  const place = { partition, account: accounts.resource, keyValue }
  const trail = { uses: [...uses], actions: [] as string[] }
  const keys = [...derived, ...free]
  return {
    settings,
    chances,
    palette,
    odd: 0,
    partition,
    resourcePartition: partition,
    accounts,
    sameAccount,
    identities,
    principal,
    via,
    resourceKind,
    has: { ...has, resource: withResource },
    starRequests,
    keys,
    conditionKeys: keys.filter((key) => palette.operators[key.type].length > 0 && palette.allowsKey(key.name)),
    ...actionsAndResources(random, settings, subject, targets, place, starRequests, trail.actions),
    trail,
  }
}

function pickType(random: Random, { principals }: Palette, suggested: readonly PrincipalType[]): PrincipalType {
  const fitting = suggested.filter((type) => principals.includes(type))
  return fitting.length > 0 && random.percent(85) ? random.pick(fitting) : random.pick(principals)
}

/** A few actions of each statement, on resources at the heart of its patterns. */
function actionsAndResources(
  random: Random,
  settings: Settings,
  subject: Subject,
  targets: readonly Target[],
  place: Place,
  starRequests: boolean,
  edges: string[],
): { readonly actions: readonly PlannedAction[]; readonly resources: readonly PlannedResource[] } {
  const actions: PlannedAction[] = []
  const resources: PlannedResource[] = []
  for (const target of targets) {
    const own: number[] = []
    const add = (resource: PlannedResource): void => {
      own.push(resources.push(resource) - 1)
    }
    for (let count = within(random, settings.resources); count > 0 && target.resources.length > 0; count--) {
      const resource = resourceAround(random, random.pick(target.resources), place)
      if (resource !== undefined) add(resource)
    }
    const anywhere = own.length === 0
    for (let count = within(random, settings.actions); count > 0; count--) {
      const { service, name, edges: near } = actionAround(random, target, subject)
      edges.push(...near)
      if (anywhere && starRequests) actions.push({ service, name, resources: [] })
      else {
        if (own.length === 0) add(anyResource(random, service.toLowerCase(), place))
        actions.push({ service, name, resources: own })
      }
    }
  }
  return { actions, resources }
}
