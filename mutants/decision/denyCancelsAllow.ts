import { many } from '../../model/edit/many.ts'
import type { Statement } from '../../model/policyDocument.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { inert, mapStatements } from '../wrap/mapStatements.ts'

const sameActions = (one: Statement['Action'], other: Statement['Action']): boolean =>
  one !== undefined && many(one).join(' ') === many(other).join(' ')

export const denyCancelsAllow = defineMutant(
  'decision',
  'deny-cancels-allow',
  'An Allow and a Deny of the same actions in one policy cancel each other out.',
  (scenario) =>
    ask(
      mapStatements(scenario, (statement, _kind, policy) => {
        const others = many(policy.Statement as Statement).filter(({ Effect }) => Effect !== statement.Effect)
        return others.some(({ Action }) => sameActions(Action, statement.Action)) ? inert(statement) : statement
      }),
    ),
)
