import { mapDocuments } from '../edit/mapDocuments.ts'
import { same } from '../judge/same.ts'
import type { Property } from '../property.ts'

/** The two versions of the language differ in variables and in nothing else that a document can hold (VAR-01). */
export const versionWithoutVariables: Property = {
  id: 'version-without-variables',
  sentence: 'A policy without policy variables means the same as 2012-10-17, as 2008-10-17 and without a Version.',
  rules: ['VAR-01', 'GRAM-01'],
  relation: 'rewrite',
  keptBecause: 'It covers every element and policy kind for the version that few test.',
  trial: (scenario, random) => {
    const after = mapDocuments(scenario, (document) => {
      if (JSON.stringify(document).includes('${')) return document
      const { Version = '2008-10-17', ...rest } = document
      if (Version === '2008-10-17') return { Version: '2012-10-17', ...rest }
      return random.percent(50) ? { Version: '2008-10-17', ...rest } : rest
    })
    return same(scenario, after)
  },
}
