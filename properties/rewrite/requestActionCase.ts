import { letterCase } from '../edit/letterCase.ts'
import { withRequests } from '../edit/withRequests.ts'
import { same } from '../judge/same.ts'
import { isAscii } from '../open/decidedByPolicies.ts'
import type { Property } from '../property.ts'

/** An action is the same action in any letter case (ACT-01). */
export const requestActionCase: Property = {
  id: 'request-action-case',
  sentence: 'The letter case of the action of a request changes no decision.',
  rules: ['ACT-01'],
  relation: 'rewrite',
  keptBecause: 'It covers every policy kind, where the constructed patterns stand in identity policies.',
  trial: (scenario, random) => {
    if (scenario.policies.scps?.length) return undefined // CONT-18
    const requests = scenario.requests.map((request) => {
      return isAscii(request.action) ? { ...request, action: letterCase(request.action, random) } : request
    })
    return same(scenario, withRequests(scenario, requests))
  },
}
