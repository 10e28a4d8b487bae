import { mapPolicies, type Place, type PolicyKind } from '../../../model/edit/mapPolicies.ts'
import { plainDocument, statementsOf } from '../../../model/edit/plainDocument.ts'
import { accountOf, isCrossAccount } from '../../../model/edit/principalFacts.ts'
import type { Request } from '../../../model/format/request.ts'
import type { Scenario } from '../../../model/format/scenario.ts'
import type { Policy, Statement } from '../../../model/policyDocument.ts'

/** Of one policy, so many statements are misread. */
const STATEMENTS = 8

/**
 * What an evaluator with one elementary fault would have been asked instead: the faults are about those parts of `asked` in which
 * it differs from `other`, as a property's trial is about nothing else. Each fault is one scenario with the same requests in the same order.
 */
export function* faults(asked: Scenario, other: Scenario = without(asked)): Iterable<Scenario> {
  const [ours, theirs] = [policiesOf(asked), policiesOf(other)]
  // Where less is granted, something else may be taken for the grant.
  const lessGranted = [...theirs].some(([path, { place }]) => GRANTS.includes(place.kind) && !ours.has(path))
  if (lessGranted && isCrossAccount(asked)) yield { ...asked, resourceAccount: accountOf(asked) ?? '' }
  for (const [path, { policy, place }] of ours) {
    const counterpart = theirs.get(path)?.policy
    const touched = counterpart !== policy && JSON.stringify(counterpart) !== JSON.stringify(policy)
    if ((touched || lessGranted) && !GRANTS.includes(place.kind)) yield granting(asked, policy)
    if (!touched) continue
    yield withPolicy(asked, path, undefined)
    yield* misreadings(asked, path, policy, counterpart)
  }
  const { resource } = asked.policies
  if (resource !== undefined) yield grantsJoined(asked, resource)
  yield* misreadRequests(asked, other)
  yield* misreadCaller(asked, other)
}

const GRANTS: readonly PolicyKind[] = ['identity', 'resource']

/** What a scenario that stands alone is compared with: nothing is the same in it, and everything was granted. */
function without(scenario: Scenario): Scenario {
  const everything: Policy = { text: '' }
  return {
    ...scenario,
    session: undefined,
    policies: { identity: new Array(100).fill(everything), resource: everything },
  }
}

function policiesOf(scenario: Scenario): ReadonlyMap<string, { readonly policy: Policy; readonly place: Place }> {
  const found = new Map<string, { policy: Policy; place: Place }>()
  mapPolicies(scenario, (policy, place) => {
    found.set(place.path, { policy, place })
    return policy
  })
  return found
}

function withPolicy(scenario: Scenario, path: string, policy: Policy | undefined): Scenario {
  return mapPolicies(scenario, (before, place) => (place.path === path ? policy : before))
}

/** What the resource policy grants is taken as granted by an identity policy, so that what limits those limits it. */
function grantsJoined(scenario: Scenario, resource: Policy): Scenario {
  const { resource: _, ...rest } = scenario.policies
  return granting({ ...scenario, policies: rest }, resource)
}

/** The policy's Allow is taken as a permission. */
function granting(scenario: Scenario, policy: Policy): Scenario {
  const document = plainDocument(policy)
  if (document === undefined) return scenario
  const statements = statementsOf(document).map(({ Principal: _, NotPrincipal: __, ...statement }) => statement)
  const { Id: ___, ...bare } = document
  const joined = { ...bare, Statement: statements } as unknown as Policy
  return { ...scenario, policies: { ...scenario.policies, identity: [...scenario.policies.identity, joined] } }
}

/** One statement is read as matching nothing, as matching everything, as the other effect, as one for everybody; or first or last alone is read. */
function* misreadings(scenario: Scenario, path: string, policy: Policy, other?: Policy): Iterable<Scenario> {
  const document = plainDocument(policy)
  if (document === undefined) {
    if (Array.isArray(policy.Statement))
      yield withPolicy(scenario, path, { ...policy, Statement: policy.Statement.map(mended) } as Policy)
    return
  }
  const statements = statementsOf(document)
  const theirs = other && plainDocument(other)
  const known = new Set(theirs === undefined ? [] : statementsOf(theirs).map((one) => JSON.stringify(one)))
  const put = (after: readonly Statement[]): Scenario =>
    withPolicy(scenario, path, { ...document, Statement: after } as never)
  if (statements.length > 1) {
    yield put(statements.slice(0, 1))
    yield put(statements.slice(-1))
  }
  let read = 0
  for (const [index, statement] of statements.entries()) {
    if (known.has(JSON.stringify(statement)) || read++ >= STATEMENTS) continue
    const others = statements.toSpliced(index, 1)
    yield put(others.length > 0 ? others : [never(statement)])
    yield put(statements.with(index, always(statement)))
    yield put(statements.with(index, { ...statement, Effect: statement.Effect === 'Allow' ? 'Deny' : 'Allow' }))
    if (statement.Principal !== undefined) yield put(statements.with(index, { ...statement, Principal: '*' }))
  }
}

/** A statement with a mistake, as it may have been meant. */
function mended(statement: Statement): Statement {
  return plainDocument({ Statement: [statement] } as never) === undefined
    ? always({ ...statement, Effect: 'Allow' })
    : statement
}

function never({ NotAction: _, ...statement }: Statement): Statement {
  return { ...statement, Action: 'assume-nothing:Nothing' }
}

function always({ Effect, Principal, NotPrincipal }: Statement): Statement {
  const who = Principal === undefined ? (NotPrincipal === undefined ? {} : { NotPrincipal }) : { Principal }
  return { Effect, ...who, Action: '*', Resource: '*' }
}

/** Requests that are spelled otherwise are taken for requests of another action. */
function* misreadRequests(asked: Scenario, other: Scenario): Iterable<Scenario> {
  if (asked.requests.length !== other.requests.length) return
  let touched = false
  const requests = asked.requests.map((request, index): Request => {
    const theirs = other.requests[index]
    if (theirs?.action === request.action && theirs.resource === request.resource) return request
    touched = true
    return { ...request, action: 'assume-nothing:Nothing' }
  })
  if (touched) yield { ...asked, requests }
}

/** The policies of who called STS join those of the session, or limit them. */
function* misreadCaller(asked: Scenario, other: Scenario): Iterable<Scenario> {
  const policies = asked.session?.caller?.policies ?? []
  if (JSON.stringify(policies) === JSON.stringify(other.session?.caller?.policies ?? [])) return
  yield { ...asked, policies: { ...asked.policies, identity: [...asked.policies.identity, ...policies] } }
  for (const boundary of policies) yield { ...asked, policies: { ...asked.policies, boundary } }
}
