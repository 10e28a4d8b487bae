import type { CompiledWorld } from '../compile.ts'
import type { Facts } from '../facts.ts'
import { RULE } from '../rules.ts'
import type { Walk } from '../walk.ts'
import { firstAllow, type Support } from './support.ts'

/** Whether the identity policies allow. The root user holds everything that its account holds (EVAL-20). */
export function identityAllows({ identity, requester }: CompiledWorld, facts: Facts, walk: Walk): Support {
  if (requester.type === 'Root') return walk.mark(RULE['EVAL-20'], true)
  const allow = firstAllow(identity, facts, walk)
  walk.mark(RULE['EVAL-03'], allow !== false)
  return allow
}
