import type { SimulateCustomPolicyRequest } from '@aws-sdk/client-iam'
import { isRefusal, type Suite } from '../../campaign/suite.ts'
import type { Verdict } from '../../reference/verdict.ts'
import type { Simulated } from '../decisionsFrom.ts'
import { cell } from '../encoding/encode.ts'
import { missingKeys } from '../serve/missingKeys.ts'
import { scenarioFrom } from '../standIn/scenarioFrom.ts'
import { statementTold, type ToldStatement } from './statementTold.ts'

/** What the documents say of matched statements, and what was told instead. */
export interface WrongStatements {
  readonly expected: string
  readonly actual: string
  readonly message: string
}

type Json = { readonly [key: string]: unknown }
type Verdicts = ReadonlyMap<string, Verdict>

const ALL = JSON.stringify({ Statement: { Effect: 'Allow', Action: '*', Resource: '*' } })

/**
 * Judges the matched statements that answers to one question tell, by `cell(action, resource)`. The documents leave open how many are listed, and
 * what is listed where nothing allows or a boundary or an SCP denies. They are wrong only where a listed statement does not match the
 * request at all, or where it allows although a statement denies, which is the only entry then (SIM-04). Only statements of PolicyInputList
 * are judged, and none that names a key which the question does not give, as what is said of it is conditional (SIM-05).
 */
export function statementsJudge(
  input: SimulateCustomPolicyRequest,
  { referee }: Suite,
): (key: string, told: Simulated) => WrongStatements | undefined {
  const documents = input.PolicyInputList ?? []
  const {
    PermissionsBoundaryPolicyInputList: boundary,
    OrderedOrganizationPolicyInputList: levels,
    ResourcePolicy,
    ...plain
  } = input
  const given = (input.ContextEntries ?? []).flatMap(({ ContextKeyName }) => ContextKeyName ?? [])
  const known = new Map<string, Alone | undefined>()
  let denials: Verdicts | undefined
  let limits: Verdicts | undefined

  /** What the documents of a question decide, request by request; open ones are left out. */
  const verdictsOf = (question: SimulateCustomPolicyRequest): Verdicts => {
    const scenario = scenarioFrom(question)
    const verdicts = referee.verdicts(scenario)
    if (isRefusal(verdicts)) return new Map()
    return new Map(
      scenario.requests.flatMap(({ action, resource }, index) => {
        const verdict = verdicts[index]
        return verdict === undefined || verdict.open.length > 0 ? [] : [[cell(action, resource), verdict] as const]
      }),
    )
  }

  const alone = (told: ToldStatement): Alone | undefined => {
    const name = `${told.document} ${told.index}`
    if (!known.has(name)) known.set(name, aloneIn(documents[told.document] as string, told.index))
    return known.get(name)
  }

  /** Nothing where a statement cannot be taken out of its document as it is written, or its keys are not given. */
  const aloneIn = (text: string, index: number): Alone | undefined => {
    const document = JSON.parse(text) as Json
    if (JSON.stringify(document) !== text) return undefined
    const statement = [document.Statement].flat()[index] as Json
    const single = JSON.stringify({ ...document, Statement: statement })
    const denies = statement.Effect === 'Deny'
    if (missingKeys([single], given).length > 0) return undefined
    return { denies, verdicts: verdictsOf({ ...plain, PolicyInputList: denies ? [ALL, single] : [single] }) }
  }

  /** Whether neither boundary nor SCPs deny, for all that is given and told. */
  const isWithin = (key: string, { allowedByBoundary, allowedByOrganizations }: Simulated): boolean => {
    if (boundary === undefined && levels === undefined) return true
    if (allowedByBoundary === false || allowedByOrganizations === false) return false
    if (missingKeys(boundary ?? [], given).length > 0) return false
    limits ??= verdictsOf({
      ...plain,
      PolicyInputList: [ALL],
      ...(boundary === undefined ? {} : { PermissionsBoundaryPolicyInputList: boundary }),
      ...(levels === undefined ? {} : { OrderedOrganizationPolicyInputList: levels }),
    })
    return limits.get(key)?.decision === 'allowed'
  }

  /** What denies for certain: a document that names a key which is not given says nothing. */
  const denialsOf = (): Verdicts => {
    const isKnown = (text: string): boolean => missingKeys([text], given).length === 0
    const resource = ResourcePolicy !== undefined && isKnown(ResourcePolicy) ? { ResourcePolicy } : {}
    return verdictsOf({ ...plain, ...resource, PolicyInputList: documents.filter(isKnown) })
  }

  return (key, told) => {
    const { matched = [], decision } = told
    if (matched.length === 0 || !isWithin(key, told)) return undefined
    for (const entry of matched) {
      const place = statementTold(entry, documents)
      const one = place === undefined ? undefined : alone(place)
      if (place === undefined || one === undefined) continue
      const message = `${entry.SourcePolicyId}, statement ${place.index + 1}`
      const verdict = one.verdicts.get(key)
      if (verdict !== undefined && verdict.decision !== (one.denies ? 'explicitDeny' : 'allowed'))
        return { expected: 'statements that match', actual: 'a statement that does not match', message }
      if (one.denies || decision !== 'explicitDeny') continue
      denials ??= denialsOf()
      if (denials.get(key)?.decision === 'explicitDeny')
        return { expected: 'the statement that denies', actual: 'a statement that allows', message }
    }
    return undefined
  }
}

/** What a statement decides where it stands alone, and a Deny beside what allows everything. */
interface Alone {
  readonly denies: boolean
  readonly verdicts: Verdicts
}
