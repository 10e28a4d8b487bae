import { defineMutant } from '../defineMutant.ts'
import { allowedToo } from '../wrap/allowedToo.ts'
import { ask } from '../wrap/ask.ts'
import { grantedTo } from '../wrap/grantedTo.ts'
import { keeping } from '../wrap/keeping.ts'

export const sessionGrantBeatsBoundaryDeny = defineMutant(
  'interactions',
  'session-grant-beats-boundary-deny',
  'A grant to the session’s own ARN passes by the boundary, its Denies included.',
  (scenario) => {
    const { arn, type } = scenario.principal
    if (type !== 'AssumedRole') return ask(scenario)
    const spared = keeping(grantedTo(scenario, arn), ({ Effect }, kind) => kind !== 'boundary' || Effect === 'Allow')
    return allowedToo(scenario, spared)
  },
)
