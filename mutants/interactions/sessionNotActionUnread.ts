import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { keeping } from '../wrap/keeping.ts'

export const sessionNotActionUnread = defineMutant(
  'interactions',
  'session-not-action-unread',
  'A session policy lists what it lets through; NotAction in it is passed over.',
  (scenario) => ask(keeping(scenario, ({ NotAction }, kind) => kind !== 'session' || NotAction === undefined)),
)
