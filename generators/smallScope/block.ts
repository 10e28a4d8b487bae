import type { ResourceKind } from '../../model/format/scenario.ts'
import { REQUESTERS, type Requester } from './cast.ts'
import { LAYERS, type LayerName, type LayerOption, type Shape, type Side } from './layer.ts'
import { digitsOf, product } from './mixedRadix.ts'
import { allowOptions, type Relation, type ResourceOption, resourceOptions } from './resourceOption.ts'

/** A part of the scope that is a full product: every resource policy with every option of every layer. */
export interface Block {
  readonly requester: Requester
  readonly relation: Relation
  readonly kind: ResourceKind
  readonly resources: readonly ResourceOption[]
  readonly layers: { readonly [layer in LayerName]: readonly LayerOption[] }
}

/** One world of a block: what its policies are. */
export interface BlockWorld {
  readonly block: Block
  readonly resource: ResourceOption
  readonly layers: { readonly [layer in LayerName]: LayerOption }
}

const ABSENT: readonly LayerOption[] = [{ shape: 'absent', asks: ['in'] }]
const BOTH: readonly Side[] = ['in', 'out']
const EACH: readonly LayerOption[] = [...ABSENT, { shape: 'allow', asks: BOTH }, { shape: 'deny', asks: BOTH }]
const ORGANIZED: readonly Shape[] = ['allow', 'deny', 'full-and-allow', 'full-and-deny']

/** Types of requester that have no account, and with it no relation to the resource's. */
const WITHOUT_ACCOUNT = new Set(['AWSService', 'WebIdentityUser', 'SAMLUser', 'Anonymous'])
const WITH_IDENTITY_POLICIES = new Set(['AssumedRole', 'FederatedUser', 'IAMUser'])
const KINDS: readonly ResourceKind[] = ['generic', 'role-trust', 'kms-key']

/**
 * The blocks of the scope: for every requester, relation and kind of resource first the policies that say who may do what, then
 * those of organizations and endpoints with a few of the former.
 */
export const BLOCKS: readonly Block[] = REQUESTERS.flatMap((requester) =>
  relationsOf(requester).flatMap((relation) =>
    KINDS.flatMap((kind) => [policyBlock(requester, relation, kind), organizationBlock(requester, relation, kind)]),
  ),
)

/** Worlds of a block. */
export function worldsIn(block: Block): number {
  return product(radicesOf(block))
}

/** A world by its number, from 0. */
export function worldOf(block: Block, index: number): BlockWorld {
  const [resource, ...rest] = digitsOf(index, radicesOf(block))
  const layers = Object.fromEntries(LAYERS.map((layer, at) => [layer, block.layers[layer][rest[at] as number]]))
  return { block, resource: block.resources[resource as number], layers } as BlockWorld
}

/** Requests of a world, one for each combination of sides. */
export function requestsIn({ resource, layers }: BlockWorld): number {
  return product([resource.asks.length, ...LAYERS.map((layer) => layers[layer].asks.length)])
}

function radicesOf({ resources, layers }: Block): number[] {
  return [resources.length, ...LAYERS.map((layer) => layers[layer].length)]
}

function relationsOf({ principal }: Requester): readonly Relation[] {
  return WITHOUT_ACCOUNT.has(principal.type) ? ['same'] : ['same', 'cross']
}

/** Identity policies, boundary and session policies, each in every state, with every resource policy. */
function policyBlock(requester: Requester, relation: Relation, kind: ResourceKind): Block {
  const own = WITH_IDENTITY_POLICIES.has(requester.principal.type)
  const session = requester.via !== undefined
  // Which of inline and managed it is does not depend on the operation: they meet each other in two of the four.
  const both = requester.via === 'AssumeRole' || requester.via === 'GetFederationToken'
  return {
    requester,
    relation,
    kind,
    resources: resourceOptions(requester, relation, kind),
    layers: {
      identity: own ? EACH : ABSENT,
      boundary: own ? EACH : ABSENT,
      inline: session ? EACH : ABSENT,
      managed: both ? EACH : ABSENT,
      scps: ABSENT,
      rcps: ABSENT,
      endpoint: ABSENT,
    },
  }
}

/** SCPs, RCPs and an endpoint policy, each in every state, with what a resource policy and the requester's own may allow. */
function organizationBlock(requester: Requester, relation: Relation, kind: ResourceKind): Block {
  const own = WITH_IDENTITY_POLICIES.has(requester.principal.type)
  const scps = ORGANIZED.map((shape) => ({ shape, asks: BOTH }))
  return {
    requester,
    relation,
    kind,
    resources: allowOptions(['in']),
    layers: {
      identity: own ? [...ABSENT, { shape: 'allow', asks: ['in'] }] : ABSENT,
      boundary: ABSENT,
      inline: requester.via === undefined ? ABSENT : [...ABSENT, { shape: 'allow', asks: ['out'] }],
      managed: ABSENT,
      scps: [...ABSENT, ...scps],
      rcps: [...ABSENT, { shape: 'deny', asks: BOTH }],
      // UNSP-24: whether a service passes an endpoint at all.
      endpoint: requester.id === 'service' ? ABSENT : EACH,
    },
  }
}
