import type { DecisionAnswer } from '../../model/format/answer.ts'
import { defineStatefulMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { kept } from './kept.ts'

export const decisionsCached = defineStatefulMutant(
  'decisions-cached',
  'Decisions are kept by principal, action and resource.',
  () => {
    const cache = new Map<string, DecisionAnswer>()
    return (scenario) => {
      const answer = ask(scenario)
      if (!('decisions' in answer)) return answer
      const decisions = answer.decisions.map((decision, index) => {
        const { action, resource } = scenario.requests[index] ?? {}
        return kept(cache, [scenario.principal.arn, action, resource].join(' '), () => decision)
      })
      return { decisions }
    }
  },
)
