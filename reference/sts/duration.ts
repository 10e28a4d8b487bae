import type { Call } from '../../model/format/call.ts'
import { type CallCheck, validationError } from './callCheck.ts'

const SHORTEST = 900
const HOUR = 3_600

/** STS-07: how long a session may last, role chaining apart. Without DurationSeconds the default, an hour or twelve, is always allowed. */
export const duration: CallCheck = {
  rules: ['STS-07'],
  concerns: ({ parameters }) => parameters.DurationSeconds !== undefined,
  check: (call) => {
    const seconds = call.parameters.DurationSeconds ?? HOUR
    const longest = longestOf(call)
    if (Number.isInteger(seconds) && seconds >= SHORTEST && seconds <= longest) return undefined
    return validationError(
      'STS-07',
      `DurationSeconds is ${seconds}; whole seconds of ${SHORTEST} to ${longest} are allowed here`,
    )
  },
}

function longestOf({ operation, role }: Call): number {
  // A root user's federation session of more than an hour is not refused: it lasts an hour (GetFederationToken, DurationSeconds).
  if (operation === 'GetFederationToken') return 36 * HOUR
  return Math.min(role?.maxSessionDuration ?? HOUR, 12 * HOUR)
}
