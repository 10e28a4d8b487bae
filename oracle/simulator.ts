import type { EvaluationResult, SimulateCustomPolicyRequest } from '@aws-sdk/client-iam'

/** Whoever answers SimulateCustomPolicy: AWS, another server, a recording, or an evaluator in its place. Gives all pages. */
export interface Simulator {
  readonly simulateCustomPolicy: (input: SimulateCustomPolicyRequest) => Promise<readonly EvaluationResult[]>
}
