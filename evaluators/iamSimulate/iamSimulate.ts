import type { Evaluator } from '../../model/evaluator.ts'
import type { Answer, DecisionAnswer } from '../../model/format/answer.ts'
import type { Request } from '../../model/format/request.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import { mayHang } from './backtracking.ts'
import { cannotAsk } from './cannotAsk.ts'
import { mentionsIn, retypedKey } from './contextLoss.ts'
import { helloOfIamSimulate } from './hello.ts'
import type { Package } from './package.ts'
import { takePollution } from './pollution.ts'
import { readResult } from './readResult.ts'
import { policiesOf, translateWorld } from './translateWorld.ts'
import { servicesWithTypePatterns } from './typeWords.ts'

/** Drives `@cloud-copilot/iam-simulate` in process. What it refuses, drops or cannot be told is `unsupported`, never a verdict. */
export function iamSimulateEvaluator(iam: Package, version: string): Evaluator {
  return { hello: helloOfIamSimulate(version), authorize: (scenario) => authorize(iam, scenario) }
}

async function authorize(iam: Package, scenario: Scenario): Promise<Answer> {
  const translated = translateWorld(scenario)
  if ('reason' in translated) return { unsupported: translated.reason }
  const policies = policiesOf(scenario)
  if (mayHang(scenario, policies))
    return { unsupported: 'patterns with so many wildcards that its regular expressions may not end' }
  const { principal, ...world } = translated.world
  const mentions = mentionsIn(policies)
  const typed = servicesWithTypePatterns(policies)

  const ask = async (request: Request): Promise<DecisionAnswer | { readonly refused: string }> => {
    const reason = cannotAsk(scenario, request, typed)
    if (reason !== undefined) return { unsupported: reason }
    const retyped = await retypedKey(iam, request.context, mentions)
    if (retyped !== undefined) return { unsupported: `the context key ${retyped} with this number of values` }
    const resource = { resource: request.resource, accountId: scenario.resourceAccount }
    const contextVariables = request.context as { [key: string]: string | string[] }
    try {
      const simulation = { ...world, request: { principal, action: request.action, resource, contextVariables } }
      const result = await iam.runSimulation(simulation, { simulationMode: 'Strict' })
      const polluted = takePollution()
      if (polluted !== undefined) return { error: `it added ${JSON.stringify(polluted)} to Object.prototype` }
      return readResult(result, mentions)
    } catch (thrown) {
      const message = thrown instanceof Error ? thrown.message : String(thrown)
      // Its tables of keys disagree with each other about a few; that is a limit, not a decision.
      return /^(Context|Condition) key .* not found$/.test(message) ? { unsupported: message } : { error: message }
    }
  }

  const decisions: DecisionAnswer[] = []
  for (const request of scenario.requests) {
    const answer = await ask(request)
    if (typeof answer === 'object' && 'refused' in answer) return answer
    decisions.push(answer)
  }
  return { decisions }
}
