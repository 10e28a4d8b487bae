import type { PrincipalElement, PrincipalMap } from '../../model/policyDocument.ts'
import type { Random } from '../random.ts'
import type { World } from '../world/world.ts'

/** One principal as a policy names it: under which key of the map, and whether only a condition makes it safe to use. */
interface Named {
  readonly under: 'AWS' | 'Service' | 'Federated'
  readonly value: string
}

/** A Principal element, and whether the statement has to tie `*` to the principal by a condition on aws:PrincipalArn (CONT-03). */
export interface GeneratedPrincipal {
  readonly element: PrincipalElement
  readonly tie: boolean
}

const STAR: PrincipalElement = '*'
const AWS_STAR: PrincipalElement = { AWS: '*' }
const AWS_STAR_LIST: PrincipalElement = { AWS: ['*'] }

/** A Principal that reaches the world's principal nine times of ten, in every form of tables A, B and C. */
export function generatePrincipalElement(random: Random, world: World, effect: 'Allow' | 'Deny'): GeneratedPrincipal {
  const { palette, chances, principal, sameAccount } = world
  const dangling = random.percent(chances.dangling)
  if (!dangling) {
    const star = palette.forms['principal:star'] && starChance(world, effect)
    if (star && random.percent(star)) {
      const direct =
        effect === 'Allow' && sameAccount && (principal.type === 'AssumedRole' || principal.type === 'IAMUser')
      return { element: starElement(random, world), tie: direct && !random.percent(chances.openPoint) }
    }
  }
  const live = dangling ? undefined : liveName(random, world, effect)
  const first = live ?? danglingName(random, world)
  if (random.percent(65)) return { element: mapOf(random, world, first), tie: false }
  const second = secondName(random, world, effect, dangling ? undefined : first)
  const [one, two] = random.percent(50) ? [first, second] : [second, first]
  return {
    element:
      one.under === two.under
        ? { [one.under]: [one.value, two.value] }
        : { [one.under]: one.value, [two.under]: [two.value] },
    tie: false,
  }
}

/** Beside the first name: mostly somebody else, now and then the principal by another form (RES-06). */
function secondName(random: Random, world: World, effect: 'Allow' | 'Deny', first: Named | undefined): Named {
  const live = first === undefined || !random.percent(30) ? undefined : liveName(random, world, effect)
  return live === undefined || live.value === first?.value ? danglingName(random, world) : live
}

/** How often a star, in percent; none where it would be an open point (CONT-20, CONT-27). */
function starChance({ principal, sameAccount, chances, has, resourceKind }: World, effect: 'Allow' | 'Deny'): number {
  if (principal.type === 'Anonymous') return 100
  if (effect === 'Deny') return 35
  if (principal.type === 'FederatedUser' && sameAccount) return chances.openPoint
  if (principal.type === 'WebIdentityUser' || principal.type === 'SAMLUser') return 10
  // Without boundary and session policy there is nothing that a star could bypass.
  return has.boundary || has.session || resourceKind !== 'generic' ? 15 : 25
}

function starElement(random: Random, { principal, odd }: World): PrincipalElement {
  if (principal.type === 'AWSService' && odd === 0) return STAR // CONT-20
  const at = random.below(4)
  return at < 2 ? STAR : at === 2 ? AWS_STAR : AWS_STAR_LIST
}

/** A name that reaches the principal; undefined where the features leave none. */
function liveName(random: Random, world: World, effect: 'Allow' | 'Deny'): Named | undefined {
  const { principal, identities, palette, sameAccount, resourceKind, chances } = world
  const { forms } = palette
  const named: Named[] = []
  const add = (value: string, under: Named['under'] = 'AWS'): void => {
    named.push({ under, value })
  }
  // CONT-17: what the account form grants in its own account is open except where it delegates for certain; UNSP-20: Deny.
  const account =
    !sameAccount ||
    (effect === 'Allow' && resourceKind !== 'generic') ||
    random.percent(effect === 'Allow' ? chances.openPoint : world.odd)
  switch (principal.type) {
    case 'AssumedRole':
      if (forms['principal:role']) add(identities.role)
      if (forms['principal:session']) add(identities.session)
      break
    case 'FederatedUser':
      add(identities.user)
      if (forms['principal:session']) add(identities.federated)
      break
    case 'IAMUser':
      add(identities.user)
      break
    case 'Root':
      if (forms['principal:account']) add(identities.root)
      break
    case 'AWSService':
      add(identities.service, 'Service')
      break
    case 'WebIdentityUser':
    case 'SAMLUser':
      add(principal.arn as string, 'Federated')
      break
    case 'Anonymous':
      break
    default:
      principal.type satisfies never
  }
  if (account && forms['principal:account'] && named.length > 0 && named[0]?.under === 'AWS')
    add(random.percent(50) ? identities.root : world.accounts.principal)
  return named.length === 0 ? undefined : random.pick(named)
}

/** A name that reaches somebody else, or nobody (RES-A4, RES-A17, RES-13). */
function danglingName(random: Random, world: World): Named {
  const { identities, palette, accounts, partition } = world
  const { forms } = palette
  const { others } = identities
  if (world.odd > 0 && palette.everyName && random.percent(world.odd)) return oddName(random, world)
  switch (random.below(8)) {
    case 0:
      if (forms['principal:account'])
        return {
          under: 'AWS',
          value: random.percent(50) ? accounts.other : `arn:${partition}:iam::${accounts.other}:root`,
        }
      break
    case 1:
    case 2:
      if (forms['principal:session']) return { under: 'AWS', value: random.pick(others.sessions) }
      break
    case 3:
      if (palette.namesServices) return { under: 'Service', value: random.pick(others.services) }
      break
    case 4:
      if (forms['principal:role'])
        return {
          under: 'AWS',
          value: forms['principal:star'] && random.percent(50) ? wildName(random, world) : 'AROAEXAMPLEID12345678',
        }
      break
    case 5:
    case 6:
      if (forms['principal:role']) return { under: 'AWS', value: random.pick(others.roles) }
      break
    default:
  }
  return { under: 'AWS', value: random.pick(others.users) }
}

/** A role by a pattern, which is no pattern in a principal and matches nobody (RES-13). */
function wildName(random: Random, { identities: { role, roleName } }: World): string {
  return `${role.slice(0, role.length - random.below(roleName.length + 1))}*`
}

function mapOf(random: Random, { chances }: World, { under, value }: Named): PrincipalMap {
  return random.percent(chances.listOfOne) ? { [under]: [value] } : { [under]: value }
}

/**
 * A NotPrincipal for Deny that exempts all levels of the principal, or none (CONT-04). Undefined where it is not documented:
 * federated users, the root user (UNSP-13), and principals without an account.
 */
export function generateNotPrincipal(random: Random, world: World): PrincipalElement | undefined {
  const { principal, identities, palette, accounts } = world
  const { forms } = palette
  if (!forms.NotPrincipal || !forms['principal:account'] || !forms['principal:role'] || !forms['principal:session'])
    return undefined
  if (principal.type !== 'AssumedRole' && principal.type !== 'IAMUser' && world.odd === 0) return undefined
  const other = danglingName(random, world)
  const others = other.under === 'AWS' ? [other.value] : [identities.others.roles[0] as string]
  if (random.percent(25)) return { AWS: others }
  const account = random.percent(50) ? identities.root : accounts.principal
  const levels =
    principal.type === 'AssumedRole' ? [identities.role, identities.session, account] : [identities.user, account]
  if (random.percent(world.chances.openPoint)) return { AWS: levels.slice(1) }
  return { AWS: random.percent(30) ? [...levels, ...others] : levels }
}

/** Names on which the documents are open or silent; the wild family only. */
function oddName(random: Random, { identities, partition, accounts }: World): Named {
  const { roleName, role, root, session } = identities
  switch (random.below(7)) {
    case 0:
      return { under: 'AWS', value: `arn:${partition}:iam::${accounts.principal}:role/elsewhere/${roleName}` } // UNSP-16
    case 1:
      return { under: 'AWS', value: role.replace('arn:aws', 'arn:AWS') } // UNSP-23
    case 2:
      return { under: 'AWS', value: root.replace('root', 'Root') }
    case 3:
      return {
        under: 'Federated',
        value: random.percent(50) ? identities.samlProvider : 'cognito-identity.amazonaws.com',
      } // CONT-16
    case 4:
      return { under: 'AWS', value: `${role.slice(0, role.lastIndexOf('/') + 1)}?` } // RES-13
    case 5:
      return { under: 'AWS', value: `${session.slice(0, session.lastIndexOf('/') + 1)}*` } // RES-A6
    default:
      return { under: 'AWS', value: identities.user.replace(/user\/.*/, 'group/admins') } // RES-19
  }
}
