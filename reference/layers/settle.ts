import type { RuleId } from '../../model/catalogue/catalogue.ts'
import type { PrincipalType } from '../../model/format/principalTypes.ts'
import type { CompiledWorld } from '../compile.ts'
import type { Outcome } from '../flowChart.ts'
import { LEVEL, type Level } from '../principal/grantLevel.ts'
import { POINT, RULE } from '../rules.ts'
import type { Walk } from '../walk.ts'
import type { ResourceGrant } from './resource.ts'
import { note, type Support } from './support.ts'

/** What the layers said, before who has to allow is settled. */
export interface Parts {
  readonly world: CompiledWorld
  readonly grant: ResourceGrant
  readonly identity: Support
  readonly boundary: Support
  readonly session: Support
}

const ALLOWED_BY_RESOURCE: Outcome = { decision: 'allowed', layer: 'resource' }
const ALLOWED_BY_IDENTITY: Outcome = { decision: 'allowed', layer: 'identity' }
const ALLOWED_TO_ROOT: Outcome = { decision: 'allowed', layer: 'root' }
const NOT_BY_RESOURCE: Outcome = { decision: 'implicitDeny', layer: 'resource' }
const NOT_BY_IDENTITY: Outcome = { decision: 'implicitDeny', layer: 'identity' }
const NOT_BY_BOUNDARY: Outcome = { decision: 'implicitDeny', layer: 'boundary' }
const NOT_BY_SESSION: Outcome = { decision: 'implicitDeny', layer: 'session' }
const NOT_BY_ENDPOINT: Outcome = { decision: 'implicitDeny', layer: 'endpoint' }

/** EVAL-17, EVAL-18, TRUST-05: for a principal without an account only the resource policy can allow. */
export function settleWithoutAccount(
  type: PrincipalType,
  grant: ResourceGrant,
  endpoint: boolean,
  walk: Walk,
): Outcome {
  if (!walk.mark(RULE[RULE_WITHOUT_ACCOUNT[type] ?? 'EVAL-17'], grant.level > LEVEL.none)) return NOT_BY_RESOURCE
  if (!endpoint) return NOT_BY_ENDPOINT
  note(walk, grant.by)
  return ALLOWED_BY_RESOURCE
}

const RULE_WITHOUT_ACCOUNT: Partial<Record<PrincipalType, RuleId>> = {
  AWSService: 'EVAL-18',
  WebIdentityUser: 'TRUST-05',
  SAMLUser: 'TRUST-05',
}

/** EVAL-10: one Allow is enough, of identity or resource policy; EVAL-12: not for trust policies and KMS keys. */
export function settleSameAccount(parts: Parts, walk: Walk): Outcome {
  const { world, identity, boundary, session } = parts
  const policyRules = world.kind !== 'generic'
  if (world.requester.type === 'Root' && !policyRules) {
    walk.mark(RULE['EVAL-20'], true)
    return ALLOWED_TO_ROOT
  }
  const { level, by } = weigh(parts, policyRules, walk)
  markKind(parts, level, walk)
  if (level === LEVEL.direct || (level === LEVEL.pastBoundary && session)) {
    note(walk, by)
    return ALLOWED_BY_RESOURCE
  }
  if (policyRules && level === LEVEL.none) return NOT_BY_RESOURCE
  if (!identity && level < LEVEL.indirect) {
    walk.mark(RULE['EVAL-01'], true)
    return NOT_BY_IDENTITY
  }
  if (!boundary) return NOT_BY_BOUNDARY
  if (!session) return NOT_BY_SESSION
  if (level >= LEVEL.indirect) {
    note(walk, by, boundary, session)
    return ALLOWED_BY_RESOURCE
  }
  note(walk, policyRules ? by : undefined, identity, boundary, session)
  return ALLOWED_BY_IDENTITY
}

/** EVAL-14: both accounts have to allow, and no form of principal passes by the requester's own policies. */
export function settleCrossAccount({ grant, identity, boundary, session }: Parts, walk: Walk): Outcome {
  walk.mark(RULE['RES-TABLE-B'], grant.level > LEVEL.none)
  walk.mark(RULE['EVAL-14'], Boolean(grant.level > LEVEL.none && identity && boundary && session))
  if (grant.level === LEVEL.none) return NOT_BY_RESOURCE
  if (!identity) return NOT_BY_IDENTITY
  if (!boundary) return NOT_BY_BOUNDARY
  if (!session) return NOT_BY_SESSION
  note(walk, grant.by, identity, boundary, session)
  return ALLOWED_BY_RESOURCE
}

/** The level that the grants come to, and by which statement. The open points are asked only where their readings differ in outcome. */
function weigh(
  { world, grant, identity, boundary, session }: Parts,
  policyRules: boolean,
  walk: Walk,
): Pick<ResourceGrant, 'level' | 'by'> {
  const limits = Boolean(boundary && session)
  let { level, by } = grant
  if (level === LEVEL.direct && !limits && world.kind === 'role-trust') level = trustLevel(walk)
  if (grant.starBy !== undefined && level < LEVEL.direct) {
    const star = starLevel(world, limits, limits && Boolean(identity), walk)
    if (star > level) {
      level = star
      by = grant.starBy
    }
  }
  if (grant.accountBy !== undefined && level === LEVEL.delegating && !policyRules && !identity && limits) {
    if (walk.reading(POINT['CONT-17']) === 'grant') {
      level = LEVEL.indirect
      by = grant.accountBy
    }
  }
  return { level, by }
}

/** CONT-29, asked only where boundary or session policies stand in the way. */
function trustLevel(walk: Walk): Level {
  const reading = walk.reading(POINT['CONT-29'])
  return reading === 'bypassed' ? LEVEL.direct : reading === 'limited' ? LEVEL.indirect : LEVEL.pastBoundary
}

function starLevel({ requester, kind }: CompiledWorld, limits: boolean, byIdentity: boolean, walk: Walk): Level {
  if (requester.type === 'FederatedUser') {
    return !byIdentity && walk.reading(POINT['CONT-27']) === 'direct' ? LEVEL.direct : LEVEL.delegating
  }
  if (limits) return LEVEL.indirect
  const reading = walk.reading(POINT['CONT-03'])
  const star = reading === 'bypassed' ? LEVEL.direct : reading === 'limited' ? LEVEL.indirect : LEVEL.pastBoundary
  const trust = kind === 'role-trust' ? trustLevel(walk) : LEVEL.direct
  return Math.min(star, trust) as Level
}

function markKind({ world, grant, identity, boundary, session }: Parts, level: Level, walk: Walk): void {
  if (world.kind === 'role-trust') {
    walk.mark(RULE['TRUST-01'], level > LEVEL.none)
    if (level === LEVEL.none && identity) walk.mark(RULE['TRUST-02'], true)
    if (level === LEVEL.none && world.requester.type === 'AssumedRole') walk.mark(RULE['TRUST-08'], true)
  } else if (world.kind === 'kms-key') {
    walk.mark(RULE['KMS-01'], level > LEVEL.none)
    if (level === LEVEL.delegating) walk.mark(RULE['KMS-02'], Boolean(identity))
    else if (level > LEVEL.delegating) walk.mark(RULE['KMS-03'], true)
  } else if (world.resource.length > 0) {
    walk.mark(RULE['EVAL-11'], Boolean(identity) || level >= LEVEL.indirect)
  }
  if (level === LEVEL.indirect && grant.by !== undefined) {
    walk.mark(RULE['RES-01'], Boolean(boundary && session))
    if (!boundary) walk.mark(RULE['RES-03'], true)
    if (world.requester.type === 'FederatedUser') walk.mark(RULE['SESS-19'], true)
    else if (world.requester.issuer?.split('/').length !== 2) walk.mark(RULE['RES-14'], true)
  }
  if (level === LEVEL.direct && !(boundary && session)) walk.mark(RULE['RES-02'], true)
  walk.mark(RULE['EVAL-10'], Boolean(identity || level >= LEVEL.indirect) && Boolean(boundary && session))
}
