import type { Decision } from '../../model/decision.ts'
import type { Context, Request } from '../../model/format/request.ts'
import type { PolicyDocument, Statement } from '../../model/policyDocument.ts'
import { withPolicies } from '../edit/withPolicies.ts'
import { withRequests } from '../edit/withRequests.ts'
import { expecting } from '../judge/expecting.ts'
import { together } from '../judge/together.ts'
import type { Trial } from '../property.ts'
import type { BareWorld } from './bareWorld.ts'

/** An Allow statement and whether it matches, known by how both were made. */
export interface Fact {
  readonly statement: Omit<Statement, 'Effect'>
  readonly matches: boolean
  /** What the request has beyond the bare one's. */
  readonly context?: Context
  /** The resource of the request and, unless the statement says otherwise, of the statement. */
  readonly resource?: string
  readonly version?: PolicyDocument['Version']
}

const ALLOWED: readonly Decision[] = ['allowed']
const DENIED: readonly Decision[] = ['implicitDeny']

/**
 * One world in which fact after fact is asked: each is a policy of its own on a resource of its own, so that nothing but its own
 * statement can allow its request.
 */
export function factsTrial({ world, request }: BareWorld, facts: readonly Fact[]): Trial {
  const asked: Request[] = []
  const identity = facts.map((fact, index) => {
    const resource = fact.resource ?? `${request.resource}/fact-${index}`
    asked.push({ ...request, resource, context: withKeys(request.context, fact.context ?? {}) })
    return documentFor(fact, request.action, resource)
  })
  const expected = (_: Request, index: number): readonly Decision[] => (facts[index]?.matches ? ALLOWED : DENIED)
  return expecting({ scenario: withRequests(withPolicies(world, { identity }), asked), expected })
}

/** One world a fact, for statements that would reach the resources of the others. */
export function factTrials(bare: BareWorld, facts: readonly Fact[]): Trial | undefined {
  return together(...facts.map((fact) => factsTrial(bare, [fact])))
}

function documentFor({ statement, version = '2012-10-17' }: Fact, action: string, resource: string): PolicyDocument {
  const actions = statement.NotAction === undefined ? { Action: action } : {}
  const resources = statement.NotResource === undefined ? { Resource: resource } : {}
  return { Version: version, Statement: { Effect: 'Allow', ...actions, ...resources, ...statement } }
}

/** The context with these keys in the place of its own, whatever their letter case (COND-02). */
export function withKeys(context: Context, keys: Context): Context {
  const replaced = new Set(Object.keys(keys).map((key) => key.toLowerCase()))
  const kept = Object.entries(context).filter(([key]) => !replaced.has(key.toLowerCase()))
  return { ...Object.fromEntries(kept), ...keys }
}
