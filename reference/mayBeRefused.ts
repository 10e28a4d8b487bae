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
 * of fewer than six components (CONT-11) or something that the documents do not speak about (UNSP), whether a request meets it or not.
 */
export function mayBeRefused(scenario: Scenario): boolean {
  const world = compile(scenario)
  if (isRefusal(world) || world.unspecified !== 0) return true
  const requester = requesterOf(scenario)
  return policiesOf(scenario).some((policy) => {
    const { value } = documentOf(policy, 'resource')
    return listOf((value as unknown as PolicyDocument).Statement).some((one) => isDoubtful(one, requester))
  })
}

function isDoubtful({ Resource, NotResource, Principal, NotPrincipal }: Statement, requester: Requester): boolean {
  if (listOf(Resource ?? NotResource).some((pattern) => !isAllStars(pattern) && pattern.split(':').length < 6))
    return true
  return reachesOf(Principal ?? NotPrincipal ?? {}, requester).some(
    (reach) => doubtOf(reach, requester)?.startsWith('UNSP') === true,
  )
}

function policiesOf({ policies, session }: Scenario): readonly Policy[] {
  const { identity, boundary, resource, scps = [], rcps = [], endpoint } = policies
  const managed = (session?.managed ?? []).map(({ document }) => document)
  const single = [boundary, resource, endpoint, session?.inline].filter((policy) => policy !== undefined)
  return [...identity, ...managed, ...scps.flat(), ...rcps.flat(), ...single]
}
