import { many } from '../../model/edit/many.ts'
import type { Statement } from '../../model/policyDocument.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapStatements } from '../wrap/mapStatements.ts'

/** Puts another letter in the place of each capital, so that no comparison can take it for the small one. */
function marked(action: string): string {
  const at = action.indexOf(':') + 1
  if (/^(?:sts|kms):/i.test(action)) return action
  return (
    action.slice(0, at) +
    action.slice(at).replace(/[A-Z]/g, (capital) => String.fromCharCode(0xe0 + capital.charCodeAt(0) - 65))
  )
}

export const actionCaseSensitive = defineMutant(
  'actions',
  'action-case-sensitive',
  'Action names are compared as they are written.',
  (scenario) => {
    const requests = scenario.requests.map((request) => ({ ...request, action: marked(request.action) }))
    const marking = (actions: Statement['Action']) => many(actions).map(marked)
    const world = mapStatements({ ...scenario, requests }, (statement) => {
      if (statement.Action !== undefined) return { ...statement, Action: marking(statement.Action) }
      return { ...statement, NotAction: marking(statement.NotAction) }
    })
    return ask(world)
  },
)
