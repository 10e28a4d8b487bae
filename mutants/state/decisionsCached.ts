import type { Decision } from '../../model/decision.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'

const cache = new Map<string, Decision>()
const MOST = 10_000

function remembered({ principal, requests }: Scenario, index: number, decision: Decision): Decision {
  const key = [principal.arn, requests[index]?.action, requests[index]?.resource].join(' ')
  const before = cache.get(key)
  if (before !== undefined) return before
  if (cache.size === MOST) cache.clear()
  cache.set(key, decision)
  return decision
}

export const decisionsCached = defineMutant(
  'state',
  'decisions-cached',
  'Decisions are kept by principal, action and resource.',
  (scenario) => {
    const answer = ask(scenario)
    if (!('decisions' in answer)) return answer
    return { decisions: answer.decisions.map((decision, index) => remembered(scenario, index, decision as Decision)) }
  },
)
