import { RULE } from '../rules.ts'
import type { Reach } from './form.ts'
import type { Requester } from './requester.ts'

/**
 * What an Allow of a resource policy does for the requester, weakest first (RES-TABLE-A, RES-04):
 * nothing; delegates to its account's identity policies; counts as one of its identity policies; that, and passes its
 * boundary; reaches the finished session, past identity policies, boundary and session policies.
 */
export const LEVEL = { none: 0, delegating: 1, indirect: 2, pastBoundary: 3, direct: 4 } as const

export type Level = (typeof LEVEL)[keyof typeof LEVEL]

/** What a matching Allow grants: a level for certain, or `*`, which the flow chart weighs (CONT-03, CONT-27). */
export interface Grant {
  readonly level: Level
  readonly star: boolean
  readonly rule: number
  /** The reach rests on CONT-16, CONT-20 or an UNSP input, asked at the time of the walk. */
  readonly doubt: 'CONT-16' | 'CONT-20' | 'UNSP-16' | 'UNSP-23' | undefined
}

/** RES-TABLE-A: the class of one form in an Allow. */
export function grantOf({ form, value }: Reach, requester: Requester, pinned: boolean): Grant {
  const sure = (level: Level, rule: number): Grant => ({ level, star: false, rule, doubt: undefined })
  switch (form) {
    case 'account':
      return sure(LEVEL.delegating, value.startsWith('arn:') ? RULE['RES-A1'] : RULE['RES-A2'])
    case 'rootUser':
      return sure(LEVEL.direct, RULE['RES-A16'])
    case 'role':
      return sure(LEVEL.indirect, RULE['RES-A3'])
    case 'session':
      return sure(LEVEL.direct, RULE['RES-A5'])
    case 'user':
      return sure(LEVEL.direct, RULE['RES-A7'])
    case 'issuingUser':
      return sure(LEVEL.indirect, RULE['RES-A8'])
    case 'federatedUser':
      return sure(LEVEL.direct, RULE['RES-A9'])
    case 'service':
      return sure(LEVEL.direct, RULE['RES-A13'])
    case 'provider':
      return sure(LEVEL.direct, RULE['RES-A14'])
    case 'sessionProvider':
      return { level: LEVEL.direct, star: false, rule: RULE['RES-A14b'], doubt: 'CONT-16' }
    case 'wrongPath':
      return { level: LEVEL.none, star: false, rule: RULE['RES-14'], doubt: 'UNSP-16' }
    case 'otherSpelling':
      return { level: LEVEL.none, star: false, rule: RULE['RES-15'], doubt: 'UNSP-23' }
    case 'star':
    case 'awsStar':
      return starGrant(form, requester, pinned)
  }
}

function starGrant(form: 'star' | 'awsStar', { type, account }: Requester, pinned: boolean): Grant {
  const doubt = form === 'awsStar' && type === 'AWSService' ? 'CONT-20' : undefined
  if (account === undefined || type === 'Root') return { level: LEVEL.direct, star: false, rule: RULE['RES-12'], doubt }
  if (pinned && type !== 'FederatedUser') return { level: LEVEL.direct, star: false, rule: RULE['RES-A11'], doubt }
  return { level: LEVEL.delegating, star: true, rule: RULE['RES-A10'], doubt }
}
