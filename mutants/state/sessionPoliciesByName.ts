import type { Session } from '../../model/format/session.ts'
import { defineStatefulMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { kept } from './kept.ts'

export const sessionPoliciesByName = defineStatefulMutant(
  'session-policies-by-name',
  'The session policies of a session are kept by its ARN, as if a name were used for one session only.',
  () => {
    const sessions = new Map<string, Session>()
    return (scenario) => {
      const { session, principal } = scenario
      if (session === undefined) return ask(scenario)
      return ask({ ...scenario, session: kept(sessions, principal.arn ?? '', () => session) })
    }
  },
)
