import type { DecisionAnswer } from '../../model/format/answer.ts'
import { defineStatefulMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { kept } from './kept.ts'

export const decisionsCachedByAction = defineStatefulMutant(
  'decisions-cached-by-action',
  'Explicit denies are kept by action, as a fast way out.',
  () => {
    const denied = new Map<string, DecisionAnswer>()
    return (scenario) => {
      const answer = ask(scenario)
      if (!('decisions' in answer)) return answer
      const decisions = answer.decisions.map((decision, index) => {
        const action = scenario.requests[index]?.action ?? ''
        return decision === 'explicitDeny' ? kept(denied, action, () => decision) : (denied.get(action) ?? decision)
      })
      return { decisions }
    }
  },
)
