import type { Random } from '../../generators/random.ts'
import { many } from '../../model/edit/many.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { OneOrMany, Statement } from '../../model/policyDocument.ts'
import { letterCase } from '../edit/letterCase.ts'
import { mapStatements } from '../edit/mapStatements.ts'
import { withRequests } from '../edit/withRequests.ts'
import { same } from '../judge/same.ts'
import { isAscii } from '../open/decidedByPolicies.ts'
import type { Property, Trial } from '../property.ts'

/** Letters beyond ASCII (UNSP-05) and variables (UNSP-08) stay as they are. */
function otherCase(actions: OneOrMany<string>, random: Random): readonly string[] {
  return many(actions).map((action) => (isAscii(action) && !action.includes('$') ? letterCase(action, random) : action))
}

/** Actions are compared without regard to letter case (ACT-01), service prefix included. */
export const actionCase: Property = {
  id: 'action-case',
  sentence: 'The letter case of actions, in a policy or in a request, changes no decision.',
  rules: ['ACT-01'],
  relation: 'rewrite',
  keptBecause: 'It covers NotAction and every policy kind, where the constructed patterns stand in identity policies.',
  trial: (scenario, random) => (random.percent(50) ? inPolicies(scenario, random) : inRequests(scenario, random)),
}

function inPolicies(scenario: Scenario, random: Random): Trial | undefined {
  const after = mapStatements(scenario, (statement, { kind }): Statement => {
    if (kind === 'scp') return statement // CONT-18
    const { Action, NotAction } = statement
    if (Action !== undefined) return { ...statement, Action: otherCase(Action, random) }
    return NotAction === undefined ? statement : { ...statement, NotAction: otherCase(NotAction, random) }
  })
  return same(scenario, after, ({ action }) => !isAscii(action))
}

function inRequests(scenario: Scenario, random: Random): Trial | undefined {
  if (scenario.policies.scps?.length) return undefined // CONT-18
  const requests = scenario.requests.map((request) => {
    return isAscii(request.action) ? { ...request, action: letterCase(request.action, random) } : request
  })
  return same(scenario, withRequests(scenario, requests))
}
