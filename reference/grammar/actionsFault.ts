import type { JsonObject } from '../../model/json.ts'
import { type Fault, fault } from './fault.ts'
import { stringsFault } from './stringsFault.ts'

/** GRAM-02: exactly one of Action and NotAction; GRAM-15: each pattern has a service prefix. */
export function actionsFault(statement: JsonObject): Fault | undefined {
  const { Action: action, NotAction: notAction } = statement
  if (action !== undefined) {
    if (notAction !== undefined) return fault('GRAM-02', ['NotAction'], 'only one of Action and NotAction')
    return stringsFault(action, 'Action', patternFault)
  }
  if (notAction === undefined) return fault('GRAM-02', ['Action'], 'an Action or a NotAction element')
  return stringsFault(notAction, 'NotAction', patternFault)
}

/** Wildcards in the prefix are fine (UNSP-22), and so is an empty name after the colon, which matches nothing. */
function patternFault(pattern: string): Fault | undefined {
  if (pattern === '*' || pattern.indexOf(':') > 0) return undefined
  return fault('GRAM-15', [], '*, or an action with its service prefix, as in s3:GetObject')
}
