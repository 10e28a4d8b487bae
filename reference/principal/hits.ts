import type { Statement } from '../../model/policyDocument.ts'
import { RULE, unspecifiedNumber } from '../rules.ts'
import { settles } from '../statement/compiledStatement.ts'
import type { Walk } from '../walk.ts'
import { doubtOf } from './doubtOf.ts'
import { type Reach, reachesOf } from './form.ts'
import { compileNotPrincipal } from './notPrincipal.ts'
import type { Requester } from './requester.ts'

const ACCOUNT_DENY = unspecifiedNumber('UNSP-20')

/** RES-TABLE-C: whom the Principal or NotPrincipal of a Deny hits. */
export function compileHits(statement: Statement, requester: Requester): (walk: Walk) => boolean {
  if (statement.NotPrincipal !== undefined) return compileNotPrincipal(statement.NotPrincipal, requester)
  const reaches = reachesOf(statement.Principal ?? {}, requester)
  const sure = reaches.some((reach) => isSure(reach, requester))
  return (walk) => {
    if (sure) return walk.mark(RULE['RES-TABLE-C'], true)
    let hit = false
    for (const reach of reaches) {
      if (reach.form === 'account') {
        walk.meets(ACCOUNT_DENY)
        hit = true
      } else if (settles({ doubt: doubtOf(reach, requester) }, walk)) hit = true
    }
    return walk.mark(RULE['RES-TABLE-C'], hit)
  }
}

/** UNSP-20: a same-account Deny of the whole account is certain only for the root user. */
function isSure(reach: Reach, requester: Requester): boolean {
  if (reach.form === 'account') return !requester.sameAccount
  return doubtOf(reach, requester) === undefined
}
