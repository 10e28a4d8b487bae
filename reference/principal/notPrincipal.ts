import type { PrincipalElement } from '../../model/policyDocument.ts'
import { POINT, RULE, unspecifiedNumber } from '../rules.ts'
import { settles } from '../statement/compiledStatement.ts'
import type { Walk } from '../walk.ts'
import { doubtOf } from './doubtOf.ts'
import { type Form, type Reach, reachesOf } from './form.ts'
import type { Requester } from './requester.ts'

/** Whether a Deny with NotPrincipal hits the requester. */
export type NotPrincipalTest = (walk: Walk) => boolean

const FEDERATED_OR_ROOT = unspecifiedNumber('UNSP-13')

/** RES-10, RES-11, CONT-04: every level of the requester has to be listed, or, in other readings, any of them or its own. */
export function compileNotPrincipal(element: PrincipalElement, requester: Requester): NotPrincipalTest {
  const reaches = reachesOf(element, requester)
  const certain = reaches.filter((reach) => doubtOf(reach, requester) === undefined)
  const sure = listed(certain, requester)
  const unspoken = requester.type === 'FederatedUser' || requester.type === 'Root'
  return (walk) => {
    if (requester.hasBoundary) return walk.mark(RULE['RES-11'], true)
    const settled =
      sure.all || certain.length === reaches.length
        ? sure
        : listed(
            reaches.filter((reach) => settles({ doubt: doubtOf(reach, requester) }, walk)),
            requester,
          )
    if (unspoken && settled.any) walk.meets(FEDERATED_OR_ROOT)
    return walk.mark(RULE['RES-10'], !(settled.all || (settled.any && sparedInPart(settled, walk))))
  }
}

function sparedInPart({ own }: Listed, walk: Walk): boolean {
  const reading = walk.reading(POINT['CONT-04'])
  return reading === 'lenient' || (reading === 'own' && own)
}

interface Listed {
  readonly all: boolean
  readonly any: boolean
  /** The requester's own level, the last one: not its account, nor the role behind a session. */
  readonly own: boolean
}

/** Which levels of the requester are listed. */
function listed(reaches: readonly Reach[], { type }: Requester): Listed {
  const forms = new Set(reaches.map(({ form }) => form))
  const levels = LEVELS[type] ?? []
  const everybody = forms.has('star') || forms.has('awsStar')
  return {
    all: everybody || (levels.length > 0 && levels.every((form) => forms.has(form))),
    any: forms.size > 0,
    own: everybody || levels.slice(-1).some((form) => forms.has(form)),
  }
}

/** The levels of RES-10, each with the form that lists it; UNSP-13 for federated users and the root user. */
const LEVELS: Partial<Record<Requester['type'], readonly Form[]>> = {
  AssumedRole: ['account', 'role', 'session'],
  IAMUser: ['account', 'user'],
  FederatedUser: ['account', 'issuingUser', 'federatedUser'],
  Root: ['rootUser'],
  AWSService: ['service'],
  WebIdentityUser: ['sessionProvider'],
  SAMLUser: ['sessionProvider'],
}
