import type { Facts } from '../facts.ts'
import type { Requester } from '../principal/requester.ts'
import { RULE } from '../rules.ts'
import type { Walk } from '../walk.ts'

/** EVAL-15: access does not cross partitions. The resource `*` is in none. */
export function partitionsDiffer({ partition }: Requester, { arn }: Facts, walk: Walk): boolean {
  return !walk.mark(RULE['EVAL-15'], arn === undefined || arn.partition === partition)
}
