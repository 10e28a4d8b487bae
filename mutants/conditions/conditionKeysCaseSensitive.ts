import { defineMutant } from '../defineMutant.ts'
import { mapConditions } from '../wrap/mapConditions.ts'
import { perRequest } from '../wrap/perRequest.ts'

export const conditionKeysCaseSensitive = defineMutant(
  'conditions',
  'condition-keys-case-sensitive',
  'Condition keys are looked up as they are written.',
  (scenario) =>
    perRequest(scenario, (world, { context }) =>
      mapConditions(world, (condition) =>
        Object.hasOwn(context, condition.key) ? condition : { ...condition, key: `mutants:${condition.key}` },
      ),
    ),
)
