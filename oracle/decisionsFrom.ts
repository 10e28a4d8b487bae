import type { EvaluationResult, Statement } from '@aws-sdk/client-iam'
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

/** An answer outside of what SIM-02 and SIM-03 say of results. */
export class SimulatorAnswerWrong extends Error {
  override readonly name = 'SimulatorAnswerWrong'
}

/**
 * The answers of a call, by `cell(action, resource)`. Since the model of 2026-07-30 there is one result an action, with the answers for
 * its resources inside; before, one an action and resource (SIM-02): both are read. Throws SimulatorAnswerWrong.
 */
export function decisionsFrom(results: readonly EvaluationResult[]): ReadonlyMap<string, Simulated> {
  const answers = new Map<string, Simulated>()
  for (const result of results) {
    const { EvalActionName: action, OrganizationsDecisionDetail: organization } = result
    const shared =
      organization?.AllowedByOrganizations === undefined
        ? {}
        : { allowedByOrganizations: organization.AllowedByOrganizations }
    const inside = result.ResourceSpecificResults ?? []
    const all =
      inside.length > 0
        ? inside.map((one) => ({ ...one, resource: one.EvalResourceName, decision: one.EvalResourceDecision }))
        : [{ ...result, resource: result.EvalResourceName ?? '*', decision: result.EvalDecision }]
    for (const one of all) {
      if (action === undefined || one.resource === undefined)
        throw new SimulatorAnswerWrong('a result names no action or no resource')
      const matched = one.MatchedStatements ?? []
      const boundary = one.PermissionsBoundaryDecisionDetail?.AllowedByPermissionsBoundary
      answers.set(cell(action, one.resource), {
        decision: decisionOf(one.decision),
        missing: one.MissingContextValues ?? [],
        ...(matched.length === 0 ? {} : { matched }),
        ...shared,
        ...(boundary === undefined ? {} : { allowedByBoundary: boundary }),
      })
    }
  }
  return answers
}

function decisionOf(word: string | undefined): Decision {
  const decision = DECISIONS.find((one) => one === word)
  if (decision === undefined)
    throw new SimulatorAnswerWrong(`expected a decision of ${DECISIONS.join(', ')}, received ${JSON.stringify(word)}`)
  return decision
}
