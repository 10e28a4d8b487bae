import type { Session } from '../../model/format/session.ts'
import { defineStatefulMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { kept } from './kept.ts'

export const sessionPoliciesByRole = defineStatefulMutant(
  'session-policies-by-role',
  'The session policies of a role are kept with its first session.',
  () => {
    const sessions = new Map<string, Session>()
    return (scenario) => {
      const { session, principal } = scenario
      if (session === undefined || principal.type !== 'AssumedRole') return ask(scenario)
      return ask({ ...scenario, session: kept(sessions, principal.issuer ?? '', () => session) })
    }
  },
)
