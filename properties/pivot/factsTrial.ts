import type { Random } from '../../generators/random.ts'
import type { Decision } from '../../model/decision.ts'
import { ALLOW_ALL } from '../../model/edit/documentOf.ts'
import { partitionOf } from '../../model/edit/principalFacts.ts'
import { withPolicies } from '../../model/edit/withPolicies.ts'
import { withSession } from '../../model/edit/withSession.ts'
import type { Context, Request } from '../../model/format/request.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { PolicyDocument, Statement } from '../../model/policyDocument.ts'
import { withRequests } from '../edit/withRequests.ts'
import { expecting } from '../judge/expecting.ts'
import { together } from '../judge/together.ts'
import type { Trial } from '../property.ts'
import type { BareWorld } from './bareWorld.ts'

/** A statement and whether it matches, known by how both were made. */
export interface Fact {
  readonly statement: Omit<Statement, 'Effect'>
  readonly matches: boolean
  /** What the request has beyond the bare one's. */
  readonly context?: Context
  /** The resource of the request and, unless the statement says otherwise, of the statement. */
  readonly resource?: string
  readonly version?: PolicyDocument['Version']
}

/** Whether the facts' statements grant to somebody who has nothing else, or deny to somebody who may do everything. */
type FactEffect = 'Allow' | 'Deny'

const OUTCOMES: Readonly<Record<FactEffect, { readonly hit: Decision; readonly miss: Decision }>> = {
  Allow: { hit: 'allowed', miss: 'implicitDeny' },
  Deny: { hit: 'explicitDeny', miss: 'allowed' },
}

/** Whether the facts' policies are attached to the identity, or passed for the session of an administrator. */
type FactPlace = 'identity' | 'session'

/** How facts are tried. */
interface FactTry {
  readonly effect: FactEffect
  readonly place: FactPlace
}

/**
 * One world in which fact after fact is asked: each is a policy of its own on a resource of its own, so that nothing but its own
 * statement can decide its request.
 */
export function factsTrial({ world, request }: BareWorld, facts: readonly Fact[], { effect, place }: FactTry): Trial {
  const asked: Request[] = []
  const documents = facts.map((fact, index) => {
    const resource = fact.resource ?? `${request.resource}/fact-${index}`
    asked.push({ ...request, resource, context: withKeys(request.context, fact.context ?? {}) })
    return documentFor(fact, effect, request.action, resource)
  })
  const policies = effect === 'Allow' ? documents : [ALLOW_ALL, ...documents]
  const attached = place === 'identity' ? withPolicies(world, { identity: policies }) : withPassed(world, policies)
  const { hit, miss } = OUTCOMES[effect]
  const expected = (_: Request, index: number): readonly Decision[] => [facts[index]?.matches ? hit : miss]
  return expecting({ scenario: withRequests(attached, asked), expected })
}

/** One world a fact, for statements that would reach the resources of the others. */
export function factTrials(bare: BareWorld, facts: readonly Fact[], how: FactTry): Trial | undefined {
  return together(...facts.map((fact) => factsTrial(bare, [fact], how)))
}

/** How to try facts in this world. */
export function pickTry({ world }: BareWorld, random: Random): FactTry {
  const place = world.session !== undefined && random.percent(40) ? 'session' : 'identity'
  return { effect: random.percent(60) ? 'Allow' : 'Deny', place }
}

/** An administrator's session with these policies passed as managed ones. */
function withPassed(world: Scenario, documents: readonly PolicyDocument[]): Scenario {
  const managed = documents.map((document, index) => ({
    arn: `arn:${partitionOf(world)}:iam::aws:policy/Fact${index}`,
    document,
  }))
  return withSession(withPolicies(world, { identity: [ALLOW_ALL] }), { inline: undefined, managed })
}

function documentFor(
  { statement, version }: Fact,
  Effect: FactEffect,
  action: string,
  resource: string,
): PolicyDocument {
  const actions = statement.NotAction === undefined ? { Action: action } : {}
  const resources = statement.NotResource === undefined ? { Resource: resource } : {}
  return { Version: version ?? '2012-10-17', Statement: { Effect, ...actions, ...resources, ...statement } }
}

/** The context with these keys in the place of its own, whatever their letter case (COND-02). */
export function withKeys(context: Context, keys: Context): Context {
  const replaced = new Set(Object.keys(keys).map((key) => key.toLowerCase()))
  const kept = Object.entries(context).filter(([key]) => !replaced.has(key.toLowerCase()))
  return { ...Object.fromEntries(kept), ...keys }
}
