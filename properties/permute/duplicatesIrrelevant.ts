import { pickStatement } from '../edit/pickStatement.ts'
import { withoutSid } from '../edit/withoutSid.ts'
import { same } from '../judge/same.ts'
import type { Property } from '../property.ts'

/** Saying it twice says nothing more. */
export const duplicatesIrrelevant: Property = {
  id: 'duplicates-irrelevant',
  sentence: 'A statement that stands twice in a policy decides as it does standing once.',
  rules: ['EVAL-02', 'EVAL-03'],
  relation: 'permute',
  keptBecause: 'An evaluator that indexes statements by content may lose or refuse the second; no mutant does so yet.',
  trial: (scenario, random) => {
    const site = pickStatement(scenario, random, () => true)
    return site && same(scenario, site.replace([site.statement, withoutSid(site.statement)]))
  },
}
