import type { SimulateCustomPolicyRequest } from '@aws-sdk/client-iam'
import { isRefusal, type Suite } from '../../campaign/suite.ts'
import type { Encoded } from '../encoding/encode.ts'
import { missingKeys } from '../serve/missingKeys.ts'
import { scenarioFrom } from '../standIn/scenarioFrom.ts'
import type { Said } from './oracle.ts'
import { statementsJudge } from './wrongStatements.ts'

/** Something that the simulator tells beside a decision, and that the documents say otherwise. */
export interface WrongDetail {
  readonly request: number
  readonly expected: string
  readonly actual: string
  readonly message?: string
}

const ALL = JSON.stringify({ Statement: { Effect: 'Allow', Action: '*', Resource: '*' } })
type Told = Pick<SimulateCustomPolicyRequest, 'ContextEntries'>

/**
 * What the simulator tells beside its decisions, compared where the documents can say: missing context values are keys that the documents
 * of the question name and the question does not give (SIM-05); whether boundary and organization allow is what they decide alone (SIM-06).
 * Matched statements are compared where they are of documents that were given (SIM-04): those of a `principal` have names of its own.
 * Nothing that is not told is wrong.
 */
export function wrongDetails(
  { questions }: Encoded,
  said: Said,
  suite: Suite,
  principal: boolean,
): readonly WrongDetail[] {
  if (!('answers' in said)) return []
  const { referee } = suite
  const wrong: WrongDetail[] = []
  /** Whether some documents allow it alone; undefined where that is open. */
  const allows = (given: Told & SimulateCustomPolicyRequest): boolean | undefined => {
    const verdicts = referee.verdicts(scenarioFrom(given))
    const [verdict] = isRefusal(verdicts) ? [] : verdicts
    return verdict === undefined || verdict.permitted.length > 1 ? undefined : verdict.decision === 'allowed'
  }
  for (const { part, input, requests } of questions) {
    const {
      ContextEntries,
      PermissionsBoundaryPolicyInputList: boundary,
      OrderedOrganizationPolicyInputList: levels,
    } = input
    const named = new Set(namedKeys(input).map((key) => key.toLowerCase()))
    const judged = principal && part === 'whole' ? undefined : statementsJudge(input, suite)
    for (const [key, [request]] of requests) {
      const answer = request === undefined ? undefined : said.answers[request]
      if (request === undefined || answer === undefined || !('parts' in answer)) continue
      const told = answer.parts[part === 'session' ? 1 : 0]
      if (told === undefined) continue
      const unnamed = told.missing.filter((one) => !named.has(one.toLowerCase()))
      if (unnamed.length > 0)
        wrong.push({
          request,
          expected: 'keys of the documents missing',
          actual: 'other keys missing',
          message: unnamed.join(', '),
        })
      const statements = judged?.(key, told)
      if (statements !== undefined) wrong.push({ request, ...statements })
      const cut = key.indexOf('\0')
      const one = { ContextEntries, ActionNames: [key.slice(0, cut)], ResourceArns: [key.slice(cut + 1)] }
      const byLevels = (): boolean | undefined =>
        allows({ ...one, PolicyInputList: [ALL], OrderedOrganizationPolicyInputList: levels })
      const differs = (what: string, was: boolean | undefined, right: () => boolean | undefined): void => {
        if (was === undefined) return
        const should = right()
        if (should !== undefined && should !== was)
          wrong.push({ request, expected: `${what} ${should}`, actual: `${what} ${was}` })
      }
      // Where an SCP denies the simulation ends, and what it would say of the boundary is said nowhere (SIM-08).
      if (
        boundary !== undefined &&
        told.allowedByOrganizations !== false &&
        (levels === undefined || byLevels() === true)
      )
        differs('AllowedByPermissionsBoundary', told.allowedByBoundary, () =>
          allows({ ...one, PolicyInputList: boundary }),
        )
      // It is told of an action as a whole.
      if (levels !== undefined && input.ResourceArns?.length === 1)
        differs('AllowedByOrganizations', told.allowedByOrganizations, byLevels)
    }
  }
  return wrong
}

function namedKeys(input: SimulateCustomPolicyRequest): readonly string[] {
  const { PolicyInputList = [], PermissionsBoundaryPolicyInputList = [], ResourcePolicy, ContextEntries = [] } = input
  const texts = [
    ...PolicyInputList,
    ...PermissionsBoundaryPolicyInputList,
    ...(ResourcePolicy === undefined ? [] : [ResourcePolicy]),
  ]
  return missingKeys(
    texts,
    ContextEntries.flatMap(({ ContextKeyName }) => ContextKeyName ?? []),
  )
}
