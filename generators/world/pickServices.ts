import type { PrincipalType } from '../../model/format/principalTypes.ts'
import type { ResourceKind } from '../../model/format/scenario.ts'
import { type Palette, within } from '../palette.ts'
import type { Random } from '../random.ts'
import type { Settings } from '../settings.ts'
import type { ResourceType, Service } from './services.ts'
import type { World } from './world.ts'

const CLOSED = new Set(['iam', 'sts'])

/** A service of a world, and the type of resource that its actions there are about. */
export interface PickedService {
  readonly service: Service
  readonly type: ResourceType
}

/** The services of a world, each with one type of resource. */
export function pickServices(
  random: Random,
  settings: Settings,
  palette: Palette,
  type: PrincipalType,
  kind: ResourceKind,
  has: World['has'],
): readonly PickedService[] {
  const services = servicesFor(random, settings, palette, type, kind, has)
  return services.map((service) => ({ service, type: random.pick(service.types) }))
}

/** The services of a world: those that the kind of resource asks for, and that the policies present can speak about. */
function servicesFor(
  random: Random,
  settings: Settings,
  palette: Palette,
  type: PrincipalType,
  kind: ResourceKind,
  has: World['has'],
): readonly Service[] {
  if (kind === 'role-trust' && palette.sts !== undefined) return [palette.sts]
  if (kind === 'kms-key' && palette.kms !== undefined) return [palette.kms]
  // UNSP-21: only some services are covered by RCPs for certain.
  const rcps = has.rcps && palette.servicesWithRcps.length > 0 && !random.percent(settings.chances.odd)
  const pool = rcps ? palette.servicesWithRcps : has.resource ? palette.servicesWithPolicies : palette.services
  const services: Service[] = []
  for (let count = within(random, settings.services); count > 0; count--) {
    const service = random.pick(pool)
    // A federated user cannot call iam and sts (SESS-16), which is an open point (CONT-26).
    const barred = type === 'FederatedUser' && CLOSED.has(service.prefix) && !random.percent(settings.chances.openPoint)
    if (!barred && !services.includes(service)) services.push(service)
  }
  return services.length === 0
    ? [pool.find((service) => !CLOSED.has(service.prefix)) ?? (pool[0] as Service)]
    : services
}
