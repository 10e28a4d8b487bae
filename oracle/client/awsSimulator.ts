import type { EvaluationResult, SimulateCustomPolicyRequest } from '@aws-sdk/client-iam'
import type { Simulator } from '../simulator.ts'
import type { IamConnection } from './iamConnection.ts'
import { simulatedPages } from './simulatedPages.ts'

/** SimulateCustomPolicy over a connection, all pages of an answer. Rejects as the connection does. */
export function awsSimulator(connection: IamConnection): Simulator {
  return {
    simulateCustomPolicy: (input: SimulateCustomPolicyRequest): Promise<readonly EvaluationResult[]> =>
      simulatedPages((Marker) =>
        connection.call('SimulateCustomPolicy', (iam, options) =>
          iam.simulateCustomPolicy({ ...input, ...(Marker === undefined ? {} : { Marker }) }, options),
        ),
      ),
  }
}
