import { many } from '../../model/edit/many.ts'
import type { ConditionValue } from '../../model/policyDocument.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapConditions } from '../wrap/mapConditions.ts'

export const variablesUnderSetOperatorsLiteral = defineMutant(
  'interactions',
  'variables-under-set-operators-literal',
  'The values under ForAllValues and ForAnyValue are a set of texts, without variables.',
  (scenario) =>
    ask(
      mapConditions(scenario, (condition) => {
        const set = condition.operator.startsWith('For') && condition.policy.Version === '2012-10-17'
        if (!set) return condition
        const literal = (value: ConditionValue) => (typeof value === 'string' ? value.replaceAll('${', '${$}{') : value)
        return { ...condition, values: many(condition.values).map(literal) }
      }),
    ),
)
