import type { PrincipalType } from '../../model/format/principalTypes.ts'
import type { ResourceKind } from '../../model/format/scenario.ts'
import { within } from '../palette.ts'
import type { Random } from '../random.ts'
import type { Settings } from '../settings.ts'
import { plainNames } from './names.ts'
import type { PickedService } from './pickServices.ts'
import type { ResourceType, Service } from './services.ts'
import type { PlannedAction, PlannedKey, PlannedResource } from './world.ts'

interface Draft {
  readonly services: readonly PickedService[]
  readonly starRequests: boolean
  readonly keys: readonly PlannedKey[]
  readonly type: PrincipalType
  readonly resourceKind: ResourceKind
  readonly partition: string
  readonly account: string
  /** Names may hold `$`: documents can escape it. */
  readonly variables: boolean
  /** Actions of sts may occur. */
  readonly sts: boolean
}

const REGIONS = ['us-east-1', 'us-west-2', 'eu-central-1', 'us-east-11'] as const

/** The resources of a world and the actions on them. */
export function generateResources(
  random: Random,
  settings: Settings,
  draft: Draft,
): { resources: PlannedResource[]; actions: PlannedAction[] } {
  const resources: PlannedResource[] = []
  const actions: PlannedAction[] = []
  const region = random.pick(REGIONS)
  for (const { service, type } of draft.services) {
    const first = resources.length
    for (let count = within(random, settings.resources); count > 0; count--) {
      resources.push(
        generateResource(random, settings, draft, service, type, random.percent(80) ? region : random.pick(REGIONS)),
      )
    }
    const indices = Array.from({ length: resources.length - first }, (_, index) => first + index)
    const names = trustActions(draft) ?? type.actions
    for (let count = within(random, settings.actions); count > 0; count--) {
      const name = random.pick(names)
      if (!actions.some((action) => action.name === name && action.service === service.prefix))
        actions.push({ service: service.prefix, name, resources: indices })
    }
    if (draft.starRequests && service.starActions.length > 0)
      actions.push({ service: service.prefix, name: random.pick(service.starActions), resources: [] })
  }
  if (draft.starRequests && draft.sts) addStsActions(random, settings, actions)
  return { resources, actions }
}

function generateResource(
  random: Random,
  { confusableNames }: Settings,
  draft: Draft,
  service: Service,
  type: ResourceType,
  region: string,
): PlannedResource {
  const own = random.percent(30) ? ownKey(random, draft.keys, service.prefix === 's3') : undefined
  const name = confusableNames ? random.pick(type.names) : (plainNames(random, 1)[0] as string)
  const tail = type.tail(random, name, own?.home as string | undefined, draft.variables)
  const head = `arn:${draft.partition}:${type.arnService ?? service.prefix}:${type.region ? region : ''}:${type.account ? draft.account : ''}:`
  return { head, tail, own: own !== undefined && tail.includes(own.home as string) ? own : undefined, edges: [] }
}

/** A single-valued key with a value that a resource name can hold; an S3 key holds wildcards too, as plain characters (VAR-07). */
function ownKey(random: Random, keys: readonly PlannedKey[], wildcards: boolean): PlannedKey | undefined {
  const first = random.pick(keys)
  const key = first?.principal && random.percent(60) ? random.pick(keys) : first // rather one that requests move
  if (key === undefined || key.type !== 'string' || typeof key.home !== 'string') return undefined
  return (wildcards ? /^[\w+=,.@*?-]+$/ : /^[\w+=,.@-]+$/).test(key.home) ? key : undefined
}

/** Which operation assumes a role depends on who asks. */
function trustActions({ type, resourceKind }: Draft): readonly string[] | undefined {
  if (resourceKind !== 'role-trust') return undefined
  if (type === 'WebIdentityUser') return ['AssumeRoleWithWebIdentity']
  return type === 'SAMLUser' ? ['AssumeRoleWithSAML'] : undefined
}

/** Operations that need no permission (EVAL-22); and, an open point (CONT-25, CONT-26), one that few credentials can call. */
function addStsActions(random: Random, { chances }: Settings, actions: PlannedAction[]): void {
  if (random.percent(25)) actions.push({ service: 'sts', name: 'GetCallerIdentity', resources: [] })
  if (random.percent(chances.openPoint)) actions.push({ service: 'sts', name: 'GetSessionToken', resources: [] })
}
