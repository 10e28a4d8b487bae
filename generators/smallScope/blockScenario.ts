import type { Request } from '../../model/format/request.ts'
import type { Policies, ResourceKind, Scenario } from '../../model/format/scenario.ts'
import type { Session } from '../../model/format/session.ts'
import type { PolicyDocument, Statement } from '../../model/policyDocument.ts'
import type { BlockWorld } from './block.ts'
import { ACCOUNT, ARN, OTHER_ACCOUNT, type Requester } from './cast.ts'
import { namedPrincipal } from './forms.ts'
import { LAYERS, type LayerName, type LayerState, SAYS, type Shape, type Side } from './layer.ts'
import type { Level, ResourceOption } from './resourceOption.ts'

/** What a block's world says, by construction, to one of its requests. */
export interface RequestFacts {
  readonly layers: { readonly [layer in LayerName]: LayerState }
  /** Whether the statement of the resource policy speaks of the request at all, whomever it names. */
  readonly resource: Side
}

export interface BlockScenario {
  readonly scenario: Scenario
  /** Parallel to the scenario's requests. */
  readonly facts: readonly RequestFacts[]
}

type Draft<T> = { -readonly [key in keyof T]: T[key] }

/**
 * Writes a world of a block down. A request names, in its resource, the layers whose statement it is meant for; whether the
 * resource policy speaks of it is up to its action, as trust policies have no Resource.
 */
export function blockScenario(world: BlockWorld): BlockScenario {
  const { requester, kind, relation } = world.block
  const account = relation === 'same' ? ACCOUNT : OTHER_ACCOUNT
  const target = targetOf(kind, requester, account)
  const policies: Draft<Policies> = { identity: documents('identity', world, target) }
  const boundary = documents('boundary', world, target)[0]
  if (boundary !== undefined) policies.boundary = boundary
  const resource = resourcePolicy(world, target)
  if (resource !== undefined) policies.resource = resource
  if (world.layers.scps.shape !== 'absent') policies.scps = levels(world.layers.scps.shape, world, target)
  if (world.layers.rcps.shape !== 'absent') policies.rcps = [documents('rcps', world, target)]
  const endpoint = documents('endpoint', world, target)[0]
  if (endpoint !== undefined) policies.endpoint = endpoint
  const session = sessionOf(world, target)
  const facts = factsOf(world)
  const scenario: Scenario = {
    principal: requester.principal,
    ...(session === undefined ? {} : { session }),
    policies,
    resourceAccount: account,
    ...(kind === 'generic' ? {} : { resourceKind: kind }),
    requests: facts.map((one) => requestFor(one, world, target)),
  }
  return { scenario, facts }
}

interface Target {
  /** The action that the resource policy speaks of, and another. */
  readonly actions: { readonly [side in Side]: string }
  readonly head: string
}

function targetOf(kind: ResourceKind, { principal }: Requester, account: string): Target {
  switch (kind) {
    case 'generic':
      return { actions: { in: 's3:GetObject', out: 's3:PutObject' }, head: 'arn:aws:s3:::productionapp/' }
    case 'kms-key':
      return { actions: { in: 'kms:Decrypt', out: 'kms:Encrypt' }, head: `arn:aws:kms:us-east-1:${account}:key/` }
    case 'role-trust': {
      const how =
        principal.type === 'WebIdentityUser' ? 'WithWebIdentity' : principal.type === 'SAMLUser' ? 'WithSAML' : ''
      return {
        actions: { in: `sts:AssumeRole${how}`, out: 'sts:TagSession' },
        head: `arn:aws:iam::${account}:role/`,
      }
    }
    default:
      return kind satisfies never
  }
}

/** Every combination of sides, the last layer's the fastest. */
function factsOf({ resource, layers }: BlockWorld): RequestFacts[] {
  let all: RequestFacts[] = resource.asks.map((side) => ({ resource: side, layers: {} as RequestFacts['layers'] }))
  for (const layer of LAYERS) {
    const { shape, asks } = layers[layer]
    all = all.flatMap((one) => asks.map((side) => ({ ...one, layers: { ...one.layers, [layer]: SAYS[shape][side] } })))
  }
  return all
}

function requestFor({ resource, layers }: RequestFacts, world: BlockWorld, { actions, head }: Target): Request {
  const names = LAYERS.filter((layer) => {
    const { shape } = world.layers[layer]
    return shape !== 'absent' && SAYS[shape].in === layers[layer]
  })
  return {
    action: actions[resource],
    resource: `${head}${['for', ...names].join('-')}`,
    context: world.block.requester.context,
  }
}

const FULL_ACCESS: PolicyDocument = document({ Effect: 'Allow', Action: '*', Resource: '*' })

function document(...statements: Statement[]): PolicyDocument {
  return { Version: '2012-10-17', Statement: statements }
}

/** The layer's statement: on everything in whose name it stands. */
function statement(layer: LayerName, Effect: 'Allow' | 'Deny', { actions, head }: Target): Statement {
  const Principal = layer === 'rcps' || layer === 'endpoint' ? { Principal: '*' as const } : {}
  const service = actions.in.slice(0, actions.in.indexOf(':'))
  return { Effect, ...Principal, Action: `${service}:*`, Resource: `${head}*-${layer}*` }
}

function documents(layer: LayerName, world: BlockWorld, target: Target): PolicyDocument[] {
  const { shape } = world.layers[layer]
  return shape === 'absent' ? [] : [document(statement(layer, shape === 'deny' ? 'Deny' : 'Allow', target))]
}

function levels(shape: Shape, world: BlockWorld, target: Target): PolicyDocument[][] {
  if (shape === 'full-and-allow') return [[FULL_ACCESS], [document(statement('scps', 'Allow', target))]]
  if (shape === 'full-and-deny') return [[FULL_ACCESS, document(statement('scps', 'Deny', target))]]
  return [documents('scps', world, target)]
}

function sessionOf(world: BlockWorld, target: Target): Session | undefined {
  const { via } = world.block.requester
  if (via === undefined) return undefined
  const session: Draft<Session> = { via }
  const inline = documents('inline', world, target)[0]
  if (inline !== undefined) session.inline = inline
  const managed = documents('managed', world, target)[0]
  if (managed !== undefined) session.managed = [{ arn: `arn:aws:iam::${ACCOUNT}:policy/Session`, document: managed }]
  return session
}

function resourcePolicy({ resource, block }: BlockWorld, { actions, head }: Target): PolicyDocument | undefined {
  if (resource.policy === 'absent') return undefined
  const what = { Action: actions.in, ...(block.kind === 'role-trust' ? {} : { Resource: `${head}*` }) }
  if (resource.policy === 'not-principal')
    return document({ Effect: 'Deny', NotPrincipal: excepted(resource), ...what })
  const { Principal, Condition } = namedPrincipal(resource.form, block.requester)
  const condition = Condition === undefined ? {} : { Condition }
  return document({ Effect: resource.effect, Principal, ...what, ...condition })
}

const LISTED: { readonly [level in Exclude<Level, 'service'>]: string } = {
  account: ARN.root,
  role: ARN.role,
  session: ARN.session,
  user: ARN.user,
}

function excepted({
  lists,
}: Extract<ResourceOption, { policy: 'not-principal' }>): NonNullable<Statement['NotPrincipal']> {
  const names = lists.flatMap((level) => (level === 'service' ? [] : [LISTED[level]]))
  const services = lists.includes('service') ? { Service: ARN.service } : {}
  return { AWS: [ARN.otherRole, ...names], ...services }
}
