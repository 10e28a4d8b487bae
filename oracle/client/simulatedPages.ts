import type { EvaluationResult, SimulatePolicyResponse } from '@aws-sdk/client-iam'
import { AnswerBroken } from '../provision/isPassing.ts'
import type { Patience } from '../provision/patiently.ts'
import { allPages } from './allPages.ts'

/** The connection has tried several times already whenever something could not be read at all. */
const PATIENCE: Patience = { attempts: 3, firstMs: 100, longestMs: 400 }

/** All results of a simulation. None at all is no answer to a question that names an action: a sign-in page reads like that. */
export async function simulatedPages(
  ask: (marker: string | undefined) => Promise<SimulatePolicyResponse>,
): Promise<readonly EvaluationResult[]> {
  const results = await allPages(ask, resultsOf, PATIENCE)
  if (results.length === 0) throw new AnswerBroken('IAM answered a simulation without a result')
  return results
}

/** A page before the last may be empty. */
function resultsOf({
  EvaluationResults,
  IsTruncated,
}: SimulatePolicyResponse): readonly EvaluationResult[] | undefined {
  return EvaluationResults ?? (IsTruncated === true ? [] : undefined)
}
