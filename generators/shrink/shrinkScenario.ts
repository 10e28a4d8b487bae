import type { Scenario } from '../../model/format/scenario.ts'
import { readScenario } from '../../model/read/readScenario.ts'
import { dropParts } from './dropParts.ts'
import { policyPlaces } from './policyPlaces.ts'
import { renameThroughout, unfamiliarAccounts } from './rename.ts'
import { replaced, shrinkList } from './shrinkList.ts'
import { shrinkPolicyDocument } from './shrinkPolicyDocument.ts'
import { shrinkRequest } from './shrinkRequest.ts'

/** The measure that every step of shrinking lowers: length as JSON, then the number of unfamiliar accounts. */
export function scenarioSize(scenario: Scenario): number {
  const text = JSON.stringify(scenario)
  return text.length + unfamiliarAccounts(text).length
}

/** Valid scenarios smaller than the given one by `scenarioSize`, biggest steps first, made as they are asked for. */
export function* shrinkScenario(scenario: Scenario): Iterable<Scenario> {
  const size = scenarioSize(scenario)
  for (const candidate of candidates(scenario)) {
    if (scenarioSize(candidate) < size && readScenario(candidate).ok) yield candidate
  }
}

function* candidates(scenario: Scenario): Iterable<Scenario> {
  const { requests } = scenario
  for (const fewer of shrinkList(requests, 1)) yield { ...scenario, requests: fewer }
  yield* dropParts(scenario)
  const { principal, session } = scenario
  if (session !== undefined && principal.type === 'AssumedRole')
    yield { ...scenario, session: { ...session, via: 'AssumeRole' } }
  for (const { policy, put } of policyPlaces(scenario))
    for (const smaller of shrinkPolicyDocument(policy)) yield put(smaller)
  for (const [index, request] of requests.entries()) {
    for (const smaller of shrinkRequest(request)) yield { ...scenario, requests: replaced(requests, index, smaller) }
  }
  yield* renameThroughout(scenario)
}
