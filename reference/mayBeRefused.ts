import type { Scenario } from '../model/format/scenario.ts'
import type { Policy, PolicyDocument, Statement } from '../model/policyDocument.ts'
import { compile, isRefusal } from './compile.ts'
import { documentOf } from './grammar/documentOf.ts'
import { listOf } from './listOf.ts'
import { doubtOf } from './principal/doubtOf.ts'
import { reachesOf } from './principal/form.ts'
import { type Requester, requesterOf } from './principal/requester.ts'
import { isAllStars } from './text/tokens.ts'

/**
 * Whether a conforming evaluator may refuse a scenario that the reference decides: one of its documents holds a Resource pattern
 * of fewer than six components (CONT-11), a principal that can only be nobody, an empty condition, a Sid that not every service takes, or something that the documents do not speak about (UNSP), whether a request meets it or not.
 */
export function mayBeRefused(scenario: Scenario): boolean {
  const world = compile(scenario)
  if (isRefusal(world) || world.unspecified !== 0) return true
  const requester = requesterOf(scenario)
  return policiesOf(scenario).some((policy) => {
    const { value } = documentOf(policy, 'resource')
    const statements = listOf((value as unknown as PolicyDocument).Statement)
    return sidsAreDoubtful(statements) || statements.some((one) => isDoubtful(one, requester))
  })
}

function isDoubtful(statement: Statement, requester: Requester): boolean {
  const { Resource, NotResource, Principal, NotPrincipal } = statement
  if (principalsOf(Principal ?? NotPrincipal).some(isNobody) || hasEmptyCondition(statement)) return true
  if (listOf(Resource ?? NotResource).some((pattern) => !isAllStars(pattern) && pattern.split(':').length < 6))
    return true
  return reachesOf(Principal ?? NotPrincipal ?? {}, requester).some(
    (reach) => doubtOf(reach, requester)?.startsWith('UNSP') === true,
  )
}

/** RES-A6, RES-13, RES-19: a wildcard inside a principal and a user group match nobody, and may as well be rejected. */
function isNobody(principal: string): boolean {
  return (principal !== '*' && /[*?]/.test(principal)) || /^arn:[^:]*:iam::[^:]*:group\//.test(principal)
}

function principalsOf(element: Statement['Principal']): readonly string[] {
  return typeof element === 'object' ? listOf(element.AWS) : []
}

/** CONT-13: whether a list without values is a condition at all is open. */
function hasEmptyCondition({ Condition }: Statement): boolean {
  return Object.values(Condition ?? {}).some((keys) =>
    Object.values(keys).some((values) => listOf(values).length === 0),
  )
}

/** GRAM-07: other services than IAM may allow more in a Sid, and may not need it to be unique. */
function sidsAreDoubtful(statements: readonly Statement[]): boolean {
  const sids = statements.flatMap(({ Sid }) => (Sid === undefined ? [] : [Sid]))
  return new Set(sids).size < sids.length || sids.some((sid) => !/^[A-Za-z0-9]*$/.test(sid))
}

function policiesOf({ policies, session }: Scenario): readonly Policy[] {
  const { identity, boundary, resource, scps = [], rcps = [], endpoint } = policies
  const managed = (session?.managed ?? []).map(({ document }) => document)
  const single = [boundary, resource, endpoint, session?.inline].filter((policy) => policy !== undefined)
  return [...identity, ...managed, ...scps.flat(), ...rcps.flat(), ...single]
}
