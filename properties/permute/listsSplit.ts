import { many } from '../../model/edit/many.ts'
import type { Statement } from '../../model/policyDocument.ts'
import { pickStatement } from '../edit/pickStatement.ts'
import { withoutSid } from '../edit/withoutSid.ts'
import { same } from '../judge/same.ts'
import type { Property } from '../property.ts'

const LISTS = ['Action', 'Resource'] as const

const isSplittable = (statement: Statement): boolean => LISTS.some((name) => many(statement[name] ?? []).length > 1)

/** The values of a list are alternatives, so a statement is as good as one for each. */
export const listsSplit: Property = {
  id: 'lists-split',
  sentence: 'A statement with several actions or resources decides as one statement for each of them.',
  rules: ['EVAL-04', 'GRAM-04'],
  relation: 'permute',
  keptBecause: 'It has lists of any length under every element, where the constructed patterns stand alone.',
  trial: (scenario, random) => {
    const site = pickStatement(scenario, random, isSplittable)
    if (site === undefined) return undefined
    const list = random.pick(LISTS.filter((name) => many(site.statement[name] ?? []).length > 1))
    const values = many(site.statement[list] ?? [])
    return same(scenario, site.replace(values.map((value) => ({ ...withoutSid(site.statement), [list]: value }))))
  },
}
