import type { EvaluationResult, SimulateCustomPolicyRequest } from '@aws-sdk/client-iam'
import type { Decision } from '../../model/decision.ts'
import type { Evaluator } from '../../model/evaluator.ts'
import type { Simulator } from '../simulator.ts'
import { InvalidInput, scenarioFrom } from './scenarioFrom.ts'

/** Most restrictive first: what the answer for an action is made of, over its resources (SIM-02). */
const STRICTEST: readonly Decision[] = ['explicitDeny', 'implicitDeny', 'allowed']

/** An evaluator in the simulator's place, answering as the model of 2026-07-30 does: one result an action. */
export function evaluatorSimulator(evaluator: Evaluator): Simulator {
  return {
    simulateCustomPolicy: async (input) => {
      const scenario = scenarioFrom(input)
      const answer = await evaluator.authorize(scenario)
      if ('refused' in answer) throw new InvalidInput(answer.refused)
      if (!('decisions' in answer)) throw new Error('unsupported' in answer ? answer.unsupported : answer.error)
      return resultsOf(input, answer.decisions.map(decisionOf))
    },
  }
}

function resultsOf(input: SimulateCustomPolicyRequest, decisions: readonly Decision[]): readonly EvaluationResult[] {
  const resources = input.ResourceArns === undefined || input.ResourceArns.length === 0 ? ['*'] : input.ResourceArns
  return (input.ActionNames ?? []).map((action, at) => {
    const own = decisions.slice(at * resources.length, (at + 1) * resources.length)
    return {
      EvalActionName: action,
      EvalResourceName: resources.length === 1 ? resources[0] : '*',
      EvalDecision: STRICTEST.find((decision) => own.includes(decision)),
      ResourceSpecificResults: resources.map((resource, index) => ({
        EvalResourceName: resource,
        EvalResourceDecision: own[index],
      })),
    }
  })
}

/** An evaluator that only tells yes from no denies implicitly, as the simulator has no word for either. */
function decisionOf(given: unknown): Decision {
  if (given === 'allowed' || given === 'explicitDeny' || given === 'implicitDeny') return given
  if (given === 'denied') return 'implicitDeny'
  throw new Error(`the evaluator decides no request of this kind: ${JSON.stringify(given)}`)
}
