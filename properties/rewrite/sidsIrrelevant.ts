import { mapStatements } from '../edit/mapStatements.ts'
import { withoutSid } from '../edit/withoutSid.ts'
import { same } from '../judge/same.ts'
import type { Property } from '../property.ts'

/** A Sid is a label (GRAM-07). */
export const sidsIrrelevant: Property = {
  id: 'sids-irrelevant',
  sentence: 'Naming statements, renaming them or taking the names away changes no decision.',
  rules: ['GRAM-07'],
  relation: 'rewrite',
  keptBecause: 'An evaluator that keeps statements by Sid may lose some; the mutants do so across policies only.',
  trial: (scenario, random) => {
    const style = random.below(3)
    const after = mapStatements(scenario, (statement, { index, kind }) => {
      // GRAM-07: unique Sids are asked for in identity-type documents only.
      if (kind === 'resource' && style === 2) return { ...statement, Sid: 'Same' }
      if (style === 0) return withoutSid(statement)
      return { ...statement, Sid: style === 1 ? `Statement${index}` : `${index}DenyAllowAll` }
    })
    return same(scenario, after)
  },
}
