import type { Context, Request } from '../../model/format/request.ts'
import type { Random } from '../random.ts'
import { swapCase } from '../world/names.ts'
import type { PlannedAction, PlannedResource, World } from '../world/world.ts'
import { homeContext, movedContext } from './context.ts'
import { namedAfter } from './namedAfter.ts'

/** Requests aimed at the world's own policies. Some share one context object, which a reader takes as so many copies. */
export function generateRequests(random: Random, world: World, count: number): Request[] {
  const home = homeContext(world)
  const moved: Context[] = []
  const requests: Request[] = []
  for (let index = 0; index < count; index++) {
    const action = random.pick(world.actions)
    const resource = action.resources.length === 0 ? undefined : world.resources[random.pick(action.resources)]
    const named =
      resource?.own !== undefined && random.percent(world.chances.namedAfter)
        ? namedAfter(random, world, resource, home)
        : undefined
    requests.push({
      action: actionText(random, world, action),
      resource: named?.resource ?? resourceText(random, world, resource),
      context: named?.context ?? contextOf(random, world, home, moved),
    })
  }
  return requests
}

function actionText(random: Random, world: World, { service, name }: PlannedAction): string {
  const { chances, trail, has } = world
  const plain = `${service}:${name}`
  if (!random.percent(chances.actionEdge)) return plain
  if (trail.actions.length > 0 && random.percent(60)) {
    const edge = random.pick(trail.actions)
    return edge.startsWith(`${service}:`) && !edge.endsWith(':') ? edge : plain
  }
  // CONT-18: whether letter case counts in SCPs is open.
  return has.scps ? plain : swapCase(plain, random.below(plain.length))
}

function resourceText(random: Random, world: World, resource: PlannedResource | undefined): string {
  if (resource === undefined) return '*'
  if (world.odd > 0 && random.percent(world.odd))
    return random.percent(50) ? '*' : `${resource.head}${resource.tail}\n🦊`
  const { edges } = resource
  return edges.length > 0 && random.percent(world.chances.resourceEdge)
    ? random.pick(edges)
    : resource.head + resource.tail
}

/** Half of the moved contexts are asked about more than once, with other actions and resources. */
function contextOf(random: Random, world: World, home: Context, moved: Context[]): Context {
  if (!random.percent(world.chances.contextEdge)) return home
  if (moved.length > 3 && random.percent(50)) return random.pick(moved)
  const context = movedContext(random, world, home)
  moved.push(context)
  return context
}
