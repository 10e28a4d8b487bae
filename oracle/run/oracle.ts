import type { SimulateCustomPolicyRequest } from '@aws-sdk/client-iam'
import type { Hello } from '../../model/format/hello.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import { askSimulator, type OracleAnswer } from '../askSimulator.ts'
import { BudgetSpent } from '../client/budgetSpent.ts'
import { NotForPrincipals } from '../client/principalSimulator.ts'
import type { PrincipalDocuments } from '../client/principalSource.ts'
import type { Encoded } from '../encoding/encode.ts'
import type { OracleRule } from '../oracleClass.ts'
import { NotRecorded } from '../recordings/recordedSimulator.ts'
import type { Simulator } from '../simulator.ts'
import { SimulatorRefused } from '../simulatorRefused.ts'

/** A simulator that knows what is recorded. */
type RecordedSimulator = Simulator & { readonly has: (input: SimulateCustomPolicyRequest) => boolean }

/** Whom a comparison is with: who answers each part of a question, what is said of it in events, and the calls made so far. */
export interface Oracle {
  readonly hello: Hello
  /** A principal of the account has the documents of the whole; session policies are always simulated as documents. */
  readonly simulators: { readonly whole: RecordedSimulator; readonly session: RecordedSimulator }
  /** Present where SimulatePrincipalPolicy answers: what every principal has anyway, and where they all are. */
  readonly principals?: { readonly own: PrincipalDocuments; readonly partition: string } | undefined
  readonly calls: () => number
}

/** What the simulator says of a scenario, or why it says nothing. */
export type Said =
  | { readonly answers: readonly OracleAnswer[] }
  | { readonly refused: string }
  | { readonly notAsked: string }
  | { readonly cannot: string; readonly rule: OracleRule | undefined }
  | { readonly failed: string }

/** Asks the questions of a scenario. Rejects where the simulator is out of reach, or with the reason of the signal. */
export async function askOracle({ simulators }: Oracle, scenario: Scenario, encoded: Encoded): Promise<Said> {
  try {
    return { answers: await askSimulator(simulators.whole, scenario, encoded, simulators.session) }
  } catch (thrown) {
    if (thrown instanceof SimulatorRefused) return { refused: thrown.message }
    if (thrown instanceof NotRecorded || thrown instanceof BudgetSpent) return { notAsked: thrown.message }
    if (thrown instanceof NotForPrincipals) return { cannot: thrown.message, rule: thrown.rule }
    if (isFailure(thrown)) return { failed: thrown.message }
    throw thrown
  }
}

/** What IAM says where it could not evaluate a policy, of which others may be no worse (SIM-01). */
function isFailure(thrown: unknown): thrown is Error {
  return thrown instanceof Error && /^(PolicyEvaluation|ServiceFailure)/.test(thrown.name)
}
