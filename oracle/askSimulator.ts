import type { Decision } from '../model/decision.ts'
import type { Scenario } from '../model/format/scenario.ts'
import { decisionsFrom, type Simulated, type Unanswered } from './decisionsFrom.ts'
import { combine } from './encoding/combine.ts'
import type { Encoded } from './encoding/encode.ts'
import type { Simulator } from './simulator.ts'

/** What the simulator says of one request, its parts kept; the rule by which it was not asked; or why nothing it said can be read. */
export type OracleAnswer =
  | { readonly decision: Decision; readonly parts: readonly Simulated[] }
  | { readonly excluded: string }
  | Unanswered

/**
 * Asks the questions of a scenario, one after another, and puts the answers together, parallel to its requests. The session's part may
 * be another simulator's. An answer that is missing or wrong costs the requests that it is for, and no others.
 */
export async function askSimulator(
  simulator: Simulator,
  scenario: Scenario,
  { excluded, questions }: Encoded,
  forSession: Simulator = simulator,
): Promise<readonly OracleAnswer[]> {
  const parts: (Simulated | Unanswered)[][] = scenario.requests.map(() => [])
  for (const { part, input, requests } of questions) {
    const asked = part === 'session' ? forSession : simulator
    const answers = decisionsFrom(await asked.simulateCustomPolicy(input), input)
    for (const [key, indexes] of requests) {
      const answer = answers.get(key) ?? { failed: `no result for ${key.replace('\0', ' on ')}` }
      for (const index of indexes) parts[index]?.push(answer)
    }
  }
  return scenario.requests.map(({ action, resource }, index) => {
    const rule = excluded[index]
    return rule === undefined ? together(parts[index] ?? [], `${action} on ${resource}`) : { excluded: rule }
  })
}

/** The whole and, where there is one, the session's part. */
function together(parts: readonly (Simulated | Unanswered)[], name: string): OracleAnswer {
  const told: Simulated[] = []
  for (const part of parts) {
    if ('failed' in part) return part
    told.push(part)
  }
  const [whole, session] = told
  if (whole === undefined) return { failed: `no result for ${name}` }
  return { decision: session === undefined ? whole.decision : combine(whole.decision, session.decision), parts: told }
}
