import type { BlockWorld } from '../../generators/smallScope/block.ts'
import type { RequestFacts } from '../../generators/smallScope/blockScenario.ts'
import type { Decision } from '../../model/decision.ts'
import { combinations, type Expectation, expectationOf } from './expectation.ts'
import {
  ALLOWS,
  CLASSES,
  DENIES,
  type Facts,
  FORMULA,
  type FormulaRow,
  type Grant,
  LISTED_IN_PART,
  NO_SESSION_POLICY,
  OPERATIONS,
  PROVIDER_ELSEWHERE,
  type Readings,
  SPARED_BY,
  WITHOUT_ACCOUNT,
} from './tables.ts'

/** Looks up what the tables say of one request of a block's world: nothing is worked out here that is not a row of theirs. */
export function expectBlock(world: BlockWorld, request: RequestFacts, action: string): Expectation {
  const grants = request.resource === 'in' ? grantsOf(world) : NO_GRANT
  const hits = request.resource === 'in' ? hitsOf(world) : MISSED
  const decisions = combinations(grants, hits).flatMap(([grant, hit]) =>
    lookUp(factsOf(world, request, action, grant, hit)),
  )
  return expectationOf(decisions)
}

const NO_GRANT: Readings<Grant> = ['none']
const MISSED: Readings<boolean> = [false]

/** RES-TABLE-A, RES-TABLE-B. */
function grantsOf({ block, resource }: BlockWorld): Readings<Grant> {
  const { requester, relation, kind } = block
  if (resource.policy !== 'principal' || resource.effect !== 'Allow') return NO_GRANT
  if (resource.form === 'federated' && kind !== 'role-trust') {
    if (!PROVIDER_ELSEWHERE.requesters.includes(requester.id)) return NO_GRANT
    return PROVIDER_ELSEWHERE.reaches.map((reaches) => (reaches ? 'direct' : 'none')) as unknown as Readings<Grant>
  }
  const cell = ALLOWS[resource.form][requester.id]
  if (cell === undefined) return NO_GRANT
  if (cell === 'direct' || cell === 'indirect') return [cell]
  return CLASSES[cell][relation === 'cross' ? 'cross' : kind === 'generic' ? 'generic' : 'guarded']
}

/** RES-TABLE-C, RES-10, RES-11. */
function hitsOf({ block, resource, layers }: BlockWorld): Readings<boolean> {
  const { id } = block.requester
  if (resource.policy === 'not-principal') {
    if (layers.boundary.shape !== 'absent') return [true] // RES-11
    const levels = SPARED_BY[id] ?? []
    const listed = levels.filter((level) => resource.lists.includes(level))
    if (listed.length === 0) return [true]
    return listed.length === levels.length ? [false] : LISTED_IN_PART
  }
  if (resource.policy === 'absent' || resource.effect === 'Allow') return MISSED
  if (resource.form === 'federated' && block.kind !== 'role-trust')
    return PROVIDER_ELSEWHERE.requesters.includes(id) ? PROVIDER_ELSEWHERE.reaches : MISSED
  return DENIES[resource.form][id] ?? MISSED
}

function factsOf({ block }: BlockWorld, { layers }: RequestFacts, action: string, grant: Grant, hit: boolean): Facts {
  const { requester, relation, kind } = block
  const account = !WITHOUT_ACCOUNT.includes(requester.id)
  const root = requester.id === 'root'
  const { identity, boundary, inline, managed, scps, rcps, endpoint } = layers
  const own = [identity, boundary, inline, managed, rcps, endpoint, ...(account ? [scps] : [])]
  const passed = inline !== 'absent' || managed !== 'absent'
  return {
    operation:
      OPERATIONS.find((row) => row.requester === requester.id && row.action.test(action))?.operation ?? 'other',
    denied: hit || own.includes('deny'),
    account,
    relation,
    guarded: kind !== 'generic',
    trust: kind === 'role-trust',
    root,
    scps: scps === 'absent' || scps === 'allow',
    endpoint: endpoint === 'absent' || endpoint === 'allow',
    grant,
    identity: root || identity === 'allow', // EVAL-20
    boundary: boundary === 'absent' || boundary === 'allow',
    session: passed
      ? inline === 'allow' || managed === 'allow' // SESS-03
      : !NO_SESSION_POLICY.except.includes(requester.id),
  }
}

function lookUp(facts: Facts): readonly Decision[] {
  const decisions: Decision[] = []
  for (const row of FORMULA) {
    if (!applies(row, facts)) continue
    decisions.push(...row.decisions)
    if (row.orBelow === undefined) break
  }
  return decisions
}

function applies({ when }: FormulaRow, facts: Facts): boolean {
  return (Object.keys(when) as (keyof Facts)[]).every((fact) => {
    const wanted: unknown = when[fact]
    return Array.isArray(wanted) ? wanted.includes(facts[fact]) : wanted === facts[fact]
  })
}
