import type { Facts } from '../facts.ts'
import type { Requester } from '../principal/requester.ts'
import { RULE } from '../rules.ts'
import type { Walk } from '../walk.ts'

/** TRUST-10: the root user cannot assume a role, whatever the trust policy says. */
export function rootCannotAssume({ type }: Requester, { action }: Facts, walk: Walk): boolean {
  return type === 'Root' && action === 'sts:assumerole' && walk.mark(RULE['TRUST-10'], true)
}
