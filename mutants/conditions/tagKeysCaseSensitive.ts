import { defineMutant } from '../defineMutant.ts'
import { askWithConditions } from '../wrap/askWithConditions.ts'

export const tagKeysCaseSensitive = defineMutant(
  'conditions',
  'tag-keys-case-sensitive',
  'Names of condition keys have no letter case, but tag keys have.',
  (scenario) =>
    askWithConditions(scenario, (condition, _value, { context }) => {
      const tag = condition.key.slice(condition.key.indexOf('/'))
      if (!tag.startsWith('/') || Object.keys(context).some((key) => key.endsWith(tag))) return condition
      return { ...condition, key: `${condition.key}-of-other-case` }
    }),
)
