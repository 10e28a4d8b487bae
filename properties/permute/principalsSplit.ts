import { many } from '../../model/edit/many.ts'
import type { PrincipalMap, Statement } from '../../model/policyDocument.ts'
import { pickStatement } from '../edit/pickStatement.ts'
import { withoutSid } from '../edit/withoutSid.ts'
import { same } from '../judge/same.ts'
import type { Property } from '../property.ts'

/** One principal map for each principal that the statement names. */
function single({ Principal }: Statement): readonly PrincipalMap[] {
  if (Principal === undefined || Principal === '*') return []
  return Object.entries(Principal).flatMap(([kind, values]) => many(values ?? []).map((value) => ({ [kind]: value })))
}

/** The strongest class wins, whether the forms stand in one statement or in several (RES-04, RES-06). */
export const principalsSplit: Property = {
  id: 'principals-split',
  sentence: 'A statement with several principals decides as one statement for each of them.',
  rules: ['RES-05', 'RES-04', 'RES-06'],
  relation: 'permute',
  keptBecause: 'It has several principals of different classes in one statement.',
  trial: (scenario, random) => {
    const site = pickStatement(scenario, random, (statement) => single(statement).length > 1)
    if (site === undefined) return undefined
    return same(
      scenario,
      site.replace(single(site.statement).map((Principal) => ({ ...withoutSid(site.statement), Principal }))),
    )
  },
}
