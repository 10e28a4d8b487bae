import { defineMutant } from '../defineMutant.ts'
import { askAll } from '../wrap/ask.ts'

export const deniedOnceDeniedOn = defineMutant(
  'state',
  'denied-once-denied-on',
  'After an explicit deny the rest of a batch is denied unread.',
  (scenario) => {
    let denied = false
    return askAll([scenario], ([decision = 'implicitDeny']) => {
      denied ||= decision === 'explicitDeny'
      return denied ? 'explicitDeny' : decision
    })
  },
)
