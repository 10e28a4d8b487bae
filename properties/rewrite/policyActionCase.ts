import type { Random } from '../../generators/random.ts'
import { many } from '../../model/edit/many.ts'
import type { OneOrMany, Statement } from '../../model/policyDocument.ts'
import { letterCase } from '../edit/letterCase.ts'
import { mapStatements } from '../edit/mapStatements.ts'
import { same } from '../judge/same.ts'
import { isAscii } from '../open/decidedByPolicies.ts'
import type { Property } from '../property.ts'

/** Letters beyond ASCII (UNSP-05) and variables (UNSP-08) stay as they are. */
function otherCase(actions: OneOrMany<string>, random: Random): readonly string[] {
  return many(actions).map((action) => (isAscii(action) && !action.includes('$') ? letterCase(action, random) : action))
}

/** Actions are compared without regard to letter case (ACT-01), service prefix included. */
export const policyActionCase: Property = {
  id: 'policy-action-case',
  sentence: 'The letter case of actions in a policy changes no decision.',
  rules: ['ACT-01'],
  relation: 'rewrite',
  keptBecause: 'It covers NotAction and every policy kind, where the constructed patterns stand in identity policies.',
  trial: (scenario, random) => {
    const after = mapStatements(scenario, (statement, { kind }): Statement => {
      if (kind === 'scp') return statement // CONT-18
      const { Action, NotAction } = statement
      if (Action !== undefined) return { ...statement, Action: otherCase(Action, random) }
      return NotAction === undefined ? statement : { ...statement, NotAction: otherCase(NotAction, random) }
    })
    return same(scenario, after, ({ action }) => !isAscii(action))
  },
}
