import type { Reach } from './form.ts'
import type { Grant } from './grantLevel.ts'
import type { Requester } from './requester.ts'

/** What it rests on that a form reaches the requester in a Deny, where that is not certain. */
export function doubtOf({ form }: Reach, { type }: Requester): Grant['doubt'] {
  if (form === 'awsStar' && type === 'AWSService') return 'CONT-20'
  if (form === 'sessionProvider') return 'CONT-16'
  if (form === 'wrongPath') return 'UNSP-16'
  return form === 'otherSpelling' ? 'UNSP-23' : undefined
}
