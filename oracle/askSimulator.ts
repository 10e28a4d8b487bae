import type { Decision } from '../model/decision.ts'
import type { Scenario } from '../model/format/scenario.ts'
import { decisionsFrom, type Simulated, SimulatorAnswerWrong } from './decisionsFrom.ts'
import { combine } from './encoding/combine.ts'
import { cell, type Encoded } from './encoding/encode.ts'
import type { Simulator } from './simulator.ts'

/** What the simulator says of one request, its parts kept; or the rule by which it was not asked. */
export type OracleAnswer =
  | { readonly decision: Decision; readonly parts: readonly Simulated[] }
  | { readonly excluded: string }

/**
 * Asks the questions of a scenario, one after another, and puts the answers together, parallel to its requests. The session's part may
 * be another simulator's.
 */
export async function askSimulator(
  simulator: Simulator,
  scenario: Scenario,
  { excluded, questions }: Encoded,
  forSession: Simulator = simulator,
): Promise<readonly OracleAnswer[]> {
  const parts: Simulated[][] = scenario.requests.map(() => [])
  for (const { part, input, requests } of questions) {
    const asked = part === 'session' ? forSession : simulator
    const answers = decisionsFrom(await asked.simulateCustomPolicy(input))
    for (const [key, indexes] of requests) {
      const answer = answers.get(key)
      if (answer === undefined)
        throw new SimulatorAnswerWrong(`no result for ${key.replace('\0', ' on ')}, which was asked for`)
      for (const index of indexes) parts[index]?.push(answer)
    }
  }
  return scenario.requests.map(({ action, resource }, index) => {
    const rule = excluded[index]
    if (rule !== undefined) return { excluded: rule }
    const [whole, session] = parts[index] as Simulated[]
    if (whole === undefined)
      throw new SimulatorAnswerWrong(`no result for ${cell(action, resource).replace('\0', ' on ')}`)
    const decision = session === undefined ? whole.decision : combine(whole.decision, session.decision)
    return { decision, parts: parts[index] as Simulated[] }
  })
}
