import type { CallCheck } from './callCheck.ts'

const HOUR = 3_600

/** SESS-15, STS-07: a role session may assume a role, in an ordinary call but for its duration, whatever the role allows. */
export const roleChaining: CallCheck = {
  rules: ['SESS-15'],
  concerns: ({ operation, caller }) => operation === 'AssumeRole' && caller.type === 'AssumedRole',
  check: ({ parameters: { DurationSeconds = HOUR } }) =>
    DurationSeconds <= HOUR
      ? undefined
      : {
          rules: ['STS-07', 'SESS-15'],
          codes: ['ValidationError'],
          reason: `DurationSeconds is ${DurationSeconds}; a role session can assume a role for at most ${HOUR} seconds`,
        },
}
