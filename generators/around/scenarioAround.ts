import type { Policies, Scenario } from '../../model/format/scenario.ts'
import type { Session } from '../../model/format/session.ts'
import { within } from '../palette.ts'
import { generatePolicies } from '../policies/policies.ts'
import { generateSession } from '../policies/session.ts'
import type { Random } from '../random.ts'
import { generateRequests } from '../requests/requests.ts'
import { PRESETS, type Settings } from '../settings.ts'
import { hasAccount, hasIdentityPolicies } from '../world/principal.ts'
import type { World } from '../world/world.ts'
import type { Subject } from './subject.ts'
import { worldAround } from './worldAround.ts'

type Draft<T> = { -readonly [key in keyof T]: T[key] }

/** Scenarios around somebody's own documents: those stand in every world, unchanged; the rest of it is generated to meet them. */
export function scenariosAround(subject: Subject, settings: Settings = PRESETS.default): (random: Random) => Scenario {
  const narrowed = narrow(settings, subject)
  return (random) => {
    const world = worldAround(random, narrowed, subject)
    const session = sessionAround(random, world, subject)
    return {
      principal: world.principal,
      ...(session === undefined ? {} : { session }),
      policies: policiesAround(random, world, subject),
      resourceAccount: world.accounts.resource,
      ...(world.resourceKind === 'generic' ? {} : { resourceKind: world.resourceKind }),
      requests: generateRequests(random, world, within(random, narrowed.requests)),
    }
  }
}

/** Only principals that can have the given policies; only resources of the kind that the resource policy governs. */
function narrow(settings: Settings, { documents }: Subject): Settings {
  const { features } = settings
  const { identity, boundary, session, scps, resource, resourceKind = 'generic' } = documents
  const principals = features.principals.filter(
    (type) =>
      ((identity ?? boundary) === undefined || hasIdentityPolicies(type)) &&
      (session === undefined || type === 'AssumedRole' || type === 'FederatedUser') &&
      (scps === undefined || hasAccount(type)),
  )
  const kind = resource === undefined ? 'generic' : resourceKind
  const needed = kind === 'role-trust' ? ['sts'] : kind === 'kms-key' ? ['kms'] : []
  return {
    ...settings,
    features: {
      ...features,
      principals: principals.length > 0 ? principals : ['AssumedRole'],
      resourceKinds: [kind],
      kinds:
        resource === undefined || features.kinds.includes('resource')
          ? features.kinds
          : [...features.kinds, 'resource'],
      services: [...new Set([...features.services, ...needed])],
    },
  }
}

function sessionAround(random: Random, world: World, { documents }: Subject): Session | undefined {
  const given = documents.session
  const generated = generateSession(
    random,
    given === undefined ? world : { ...world, has: { ...world.has, session: false } },
  )
  if (generated === undefined || given === undefined) return generated
  const [first, ...rest] = given
  const inline = rest.length === 0 ? random.percent(60) : random.percent(85)
  const managed = (inline ? rest : given).map((document, index) => ({
    arn: `arn:${world.partition}:iam::${world.accounts.principal}:policy/Session-${index + 1}`,
    document,
  }))
  const session: Draft<Session> = { via: generated.via }
  if (inline && first !== undefined) session.inline = first
  if (managed.length > 0) session.managed = managed
  if (generated.caller !== undefined) session.caller = generated.caller
  return session
}

function policiesAround(random: Random, world: World, { documents }: Subject): Policies {
  const { identity, boundary, resource, scps, rcps, endpoint } = documents
  const has = {
    ...world.has,
    boundary: world.has.boundary && boundary === undefined,
    resource: world.has.resource && resource === undefined,
    scps: world.has.scps && scps === undefined,
    rcps: world.has.rcps && rcps === undefined,
    endpoint: world.has.endpoint && endpoint === undefined,
  }
  const policies: Draft<Policies> = generatePolicies(random, { ...world, has })
  if (identity !== undefined) policies.identity = identity
  if (boundary !== undefined) policies.boundary = boundary
  if (resource !== undefined) policies.resource = resource
  if (scps !== undefined) policies.scps = [scps]
  if (rcps !== undefined) policies.rcps = [rcps]
  if (endpoint !== undefined) policies.endpoint = endpoint
  return policies
}
