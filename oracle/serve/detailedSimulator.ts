import type { EvaluationResult, SimulateCustomPolicyRequest, Statement } from '@aws-sdk/client-iam'
import type { Evaluator } from '../../model/evaluator.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { Simulator } from '../simulator.ts'
import { evaluatorSimulator } from '../standIn/evaluatorSimulator.ts'
import { scenarioFrom } from '../standIn/scenarioFrom.ts'
import { missingKeys } from './missingKeys.ts'
import { statementPosition } from './statementPosition.ts'

/** A statement of a scenario: path of its policy, place in it. */
interface StatementAt {
  readonly policy: string
  readonly index: number
}

/** Which statements determined each request of a scenario; only an evaluator that says so can tell. */
export type Matched = (scenario: Scenario) => readonly (readonly StatementAt[])[]

/** Allows everything, in the place of what is not asked about. */
const ANYTHING = JSON.stringify({ Version: '2012-10-17', Statement: { Effect: 'Allow', Action: '*', Resource: '*' } })

/**
 * An evaluator in the simulator's place that tells what stands beside a decision: missing context values from the documents (SIM-05), what
 * boundary and organization say by asking the evaluator about them alone (SIM-06), matched statements where they are known (SIM-04).
 */
export function detailedSimulator(evaluator: Evaluator, matched?: Matched): Simulator {
  const plain = evaluatorSimulator(evaluator)
  return {
    simulateCustomPolicy: async (input) => {
      const { PermissionsBoundaryPolicyInputList: boundary, OrderedOrganizationPolicyInputList: levels } = input
      const { ResourcePolicy, PolicyInputList, ...rest } = input
      const results = await plain.simulateCustomPolicy(input)
      const alone = { ...rest, PolicyInputList: [ANYTHING] }
      const byBoundary =
        (boundary ?? []).length === 0
          ? undefined
          : await plain.simulateCustomPolicy({ ...alone, OrderedOrganizationPolicyInputList: undefined })
      const byOrganization =
        (levels ?? []).length === 0
          ? undefined
          : await plain.simulateCustomPolicy({ ...alone, PermissionsBoundaryPolicyInputList: undefined })
      const documents = [...(PolicyInputList ?? []), ...(ResourcePolicy === undefined ? [] : [ResourcePolicy])]
      const given = (input.ContextEntries ?? []).flatMap(({ ContextKeyName }) => ContextKeyName ?? [])
      const missing = [...missingKeys(documents, given)]
      const statements = matched?.(scenarioFrom(input))
      return results.map((result, action) => ({
        ...result,
        ...details(missing, byBoundary?.[action]?.EvalDecision, statementsOf(input, statements, result, action)),
        ...(byOrganization === undefined
          ? {}
          : {
              OrganizationsDecisionDetail: {
                AllowedByOrganizations: byOrganization[action]?.EvalDecision === 'allowed',
              },
            }),
        ResourceSpecificResults: (result.ResourceSpecificResults ?? []).map((one, resource) => ({
          ...one,
          ...details(
            missing,
            byBoundary?.[action]?.ResourceSpecificResults?.[resource]?.EvalResourceDecision,
            statementsOf(input, statements, result, action, resource),
          ),
        })),
      }))
    },
  }
}

function details(
  missing: string[],
  boundary: EvaluationResult['EvalDecision'],
  statements: Statement[] | undefined,
): Pick<EvaluationResult, 'MissingContextValues' | 'PermissionsBoundaryDecisionDetail' | 'MatchedStatements'> {
  return {
    MissingContextValues: missing,
    ...(statements === undefined ? {} : { MatchedStatements: statements }),
    ...(boundary === undefined
      ? {}
      : { PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: boundary === 'allowed' } }),
  }
}

/** The statements of one resource, or of all that decided an action as it was decided; those of SCPs are never told. */
function statementsOf(
  input: SimulateCustomPolicyRequest,
  statements: readonly (readonly StatementAt[])[] | undefined,
  { ResourceSpecificResults: resources = [], EvalDecision: decision }: EvaluationResult,
  action: number,
  resource?: number,
): Statement[] | undefined {
  if (statements === undefined) return undefined
  const wanted = resources.flatMap(({ EvalResourceDecision }, at) =>
    (resource === undefined ? EvalResourceDecision === decision : at === resource)
      ? (statements[action * resources.length + at] ?? [])
      : [],
  )
  const once = new Map(wanted.map((one) => [`${one.policy} ${one.index}`, one]))
  return [...once.values()].flatMap(({ policy, index }) => {
    const source = sourceOf(input, policy)
    if (source === undefined) return []
    const { text, ...named } = source
    return [{ ...named, ...statementPosition(text, index) }]
  })
}

type Source = Pick<Statement, 'SourcePolicyId' | 'SourcePolicyType'> & { readonly text: string }

/** The document of a call that a path of the scenario stands for. */
function sourceOf(input: SimulateCustomPolicyRequest, policy: string): Source | undefined {
  const at = /^policies\.identity\[(\d+)\]$/.exec(policy)?.[1]
  const text =
    at !== undefined
      ? input.PolicyInputList?.[Number(at)]
      : policy === 'policies.boundary'
        ? input.PermissionsBoundaryPolicyInputList?.[0]
        : policy === 'policies.resource'
          ? input.ResourcePolicy
          : undefined
  if (text === undefined) return undefined
  if (at !== undefined) return { SourcePolicyId: `PolicyInputList.${Number(at) + 1}`, SourcePolicyType: 'none', text }
  return policy === 'policies.resource'
    ? { SourcePolicyId: 'ResourcePolicy', SourcePolicyType: 'resource', text }
    : { SourcePolicyId: 'PermissionsBoundaryPolicyInputList.1', SourcePolicyType: 'none', text }
}
