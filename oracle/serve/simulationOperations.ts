import type { EvaluationResult, SimulateCustomPolicyRequest } from '@aws-sdk/client-iam'
import { AwsError } from './awsError.ts'
import type { Behind, Operation } from './operation.ts'
import { page } from './page.ts'
import type { XmlValue } from './queryXml.ts'
import { readCustomSimulation, readPrincipalSimulation } from './readSimulation.ts'
import { roleArn } from './store.ts'

/** The two simulations; a principal's is the custom one over the documents that the role has here. */
export const SIMULATION_OPERATIONS: { readonly [name: string]: Operation } = {
  SimulateCustomPolicy: async (parameters, behind) => {
    const { Action: _, Version: __, MaxItems, Marker, ...input } = readCustomSimulation(parameters)
    return simulated(input as SimulateCustomPolicyRequest, { MaxItems, Marker }, behind)
  },
  SimulatePrincipalPolicy: async (parameters, behind) => {
    const { Action: _, Version: __, MaxItems, Marker, PolicySourceArn, ...rest } = readPrincipalSimulation(parameters)
    const { store } = behind
    const role = [...store.roles.values()].find((one) => roleArn(store, one) === PolicySourceArn)
    if (role === undefined) throw new AwsError(404, 'NoSuchEntity', `${PolicySourceArn} cannot be found.`)
    const document = (arn: string): readonly string[] => {
      const policy = store.policies.get(arn)
      return policy === undefined ? [] : [policy.document]
    }
    const boundary = role.boundary === undefined ? [] : document(role.boundary)
    const input = {
      ...rest,
      // What is given beside the role's own is joined with them (SIM-43), and a boundary replaces the role's.
      PolicyInputList: [
        ...role.inline.values(),
        ...[...role.attached].flatMap(document),
        ...(rest.PolicyInputList ?? []),
      ],
      ...(rest.PermissionsBoundaryPolicyInputList === undefined && boundary.length > 0
        ? { PermissionsBoundaryPolicyInputList: [...boundary] }
        : {}),
      CallerArn: rest.CallerArn ?? PolicySourceArn,
    }
    return simulated(input as SimulateCustomPolicyRequest, { MaxItems, Marker }, behind)
  },
}

async function simulated(
  input: SimulateCustomPolicyRequest,
  paging: { readonly MaxItems: unknown; readonly Marker: unknown },
  { simulator }: Behind,
): Promise<{ readonly [name: string]: XmlValue }> {
  const { items, more } = page(await simulator.simulateCustomPolicy(input), paging)
  return { EvaluationResults: items.map(resultXml), ...more }
}

/** Shapes of the SDK and of the wire are the same but for maps, which the wire writes as entries. */
function resultXml({ EvalDecisionDetails: details, ...rest }: EvaluationResult): XmlValue {
  const entry = Object.entries(details ?? {}).map(([key, value]) => ({ key, value }))
  return { ...(rest as object), ...(entry.length === 0 ? {} : { EvalDecisionDetails: { entry: entry as never } }) }
}
