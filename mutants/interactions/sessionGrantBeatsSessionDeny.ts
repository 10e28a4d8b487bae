import { defineMutant } from '../defineMutant.ts'
import { allowedToo } from '../wrap/allowedToo.ts'
import { ask } from '../wrap/ask.ts'
import { grantedTo } from '../wrap/grantedTo.ts'
import { keeping } from '../wrap/keeping.ts'

export const sessionGrantBeatsSessionDeny = defineMutant(
  'interactions',
  'session-grant-beats-session-deny',
  'A grant to the session’s own ARN settles the request before the session policies are read.',
  (scenario) => {
    const { arn, type } = scenario.principal
    if (type !== 'AssumedRole') return ask(scenario)
    const spared = keeping(grantedTo(scenario, arn), ({ Effect }, kind) => kind !== 'session' || Effect === 'Allow')
    return allowedToo(scenario, spared)
  },
)
