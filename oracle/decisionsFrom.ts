import type { EvaluationResult, SimulateCustomPolicyRequest, Statement } from '@aws-sdk/client-iam'
import { DECISIONS, type Decision } from '../model/decision.ts'
import { cell } from './encoding/encode.ts'

/** The answer for one action on one resource, with what the simulator says beside the decision. */
export interface Simulated {
  readonly decision: Decision
  readonly missing: readonly string[]
  /** Absent where none are told: the member is not required, and what tells nothing is not wrong. */
  readonly matched?: readonly Statement[]
  readonly allowedByOrganizations?: boolean
  readonly allowedByBoundary?: boolean
}

/** What was asked for and is not answered, or not as SIM-02 and SIM-03 say: one sentence. */
export interface Unanswered {
  readonly failed: string
}

type Asked = Pick<SimulateCustomPolicyRequest, 'ActionNames' | 'ResourceArns'>

/**
 * The answers of a call, by `cell(action, resource)`, for everything that was asked. Since the model of 2026-07-30 there is one result an
 * action, with the answers for its resources inside; before, one an action and resource (SIM-02): both are read. The result of an action
 * is named by an ARN template or `*` then, so that where one resource was asked about the only answer is taken, whatever its name.
 * Names of actions have no letter case (ACT-01).
 */
export function decisionsFrom(
  results: readonly EvaluationResult[],
  { ActionNames: actions = [], ResourceArns: arns = [] }: Asked,
): ReadonlyMap<string, Simulated | Unanswered> {
  const told = results.flatMap(toldIn)
  // Two spellings of one action may be asked about: each has its own result, or both have one.
  const spelled = grouped(told, ({ action }) => action)
  const named = grouped(told, ({ action }) => action.toLowerCase())
  const resources = arns.length === 0 ? ['*'] : arns
  const answers = new Map<string, Simulated | Unanswered>()
  for (const action of actions) {
    const own = spelled.get(action) ?? named.get(action.toLowerCase()) ?? []
    const byResource = new Map(own.map((one) => [one.resource, one.answer]))
    const [only] = resources.length === 1 && own.length === 1 ? own : []
    for (const resource of resources)
      answers.set(
        cell(action, resource),
        byResource.get(resource) ?? only?.answer ?? { failed: `no result for ${action} on ${resource}` },
      )
  }
  return answers
}

interface Told {
  readonly action: string
  readonly resource: string | undefined
  readonly answer: Simulated | Unanswered
}

function grouped(told: readonly Told[], by: (one: Told) => string): ReadonlyMap<string, readonly Told[]> {
  const groups = new Map<string, Told[]>()
  for (const one of told) {
    const group = groups.get(by(one))
    if (group === undefined) groups.set(by(one), [one])
    else group.push(one)
  }
  return groups
}

function toldIn(result: EvaluationResult): readonly Told[] {
  const { EvalActionName: action = '', OrganizationsDecisionDetail: organization } = result
  const inside = result.ResourceSpecificResults ?? []
  const all =
    inside.length > 0
      ? inside.map((one) => ({ ...one, resource: one.EvalResourceName, decision: one.EvalResourceDecision }))
      : [{ ...result, resource: result.EvalResourceName, decision: result.EvalDecision }]
  return all.map((one) => {
    const { resource } = one
    const decision = DECISIONS.find((word) => word === one.decision)
    if (decision === undefined) {
      const failed = `expected a decision of ${DECISIONS.join(', ')}, received ${JSON.stringify(one.decision)}`
      return { action, resource, answer: { failed } }
    }
    const matched = one.MatchedStatements ?? []
    const boundary = one.PermissionsBoundaryDecisionDetail?.AllowedByPermissionsBoundary
    const answer = {
      decision,
      missing: one.MissingContextValues ?? [],
      ...(matched.length === 0 ? {} : { matched }),
      ...(organization?.AllowedByOrganizations === undefined
        ? {}
        : { allowedByOrganizations: organization.AllowedByOrganizations }),
      ...(boundary === undefined ? {} : { allowedByBoundary: boundary }),
    }
    return { action, resource, answer }
  })
}
