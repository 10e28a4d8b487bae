import type { PrincipalElement } from '../../model/policyDocument.ts'
import { POINT, RULE, unspecifiedNumber } from '../rules.ts'
import type { Walk } from '../walk.ts'
import { type Form, reachesOf } from './form.ts'
import type { Requester } from './requester.ts'

/** Whether a Deny with NotPrincipal hits the requester. */
export type NotPrincipalTest = (walk: Walk) => boolean

const FEDERATED_OR_ROOT = unspecifiedNumber('UNSP-13')

/** RES-10, RES-11, CONT-04: every level of the requester has to be listed, or, in the other reading, any of them. */
export function compileNotPrincipal(element: PrincipalElement, requester: Requester): NotPrincipalTest {
  const forms = new Set(reachesOf(element, requester).map(({ form }) => form))
  const levels = LEVELS[requester.type] ?? []
  const everybody = forms.has('star') || forms.has('awsStar')
  const all = everybody || (levels.length > 0 && levels.every((level) => forms.has(level)))
  const any = everybody || levels.some((level) => forms.has(level))
  const doubtful = requester.type === 'FederatedUser' || requester.type === 'Root'
  return (walk) => {
    if (requester.hasBoundary) return walk.mark(RULE['RES-11'], true)
    if (doubtful && any) walk.meets(FEDERATED_OR_ROOT)
    const exempt = all || (any && walk.reading(POINT['CONT-04']) === 'lenient')
    return walk.mark(RULE['RES-10'], !exempt)
  }
}

/** The levels of RES-10; UNSP-13 for federated users and the root user. */
const LEVELS: Partial<Record<Requester['type'], readonly Form[]>> = {
  AssumedRole: ['account', 'role', 'session'],
  IAMUser: ['account', 'user'],
  FederatedUser: ['account', 'issuingUser', 'federatedUser'],
  Root: ['rootUser'],
  AWSService: ['service'],
  WebIdentityUser: ['provider'],
  SAMLUser: ['provider'],
}
