import type { Answer } from '../../model/format/answer.ts'
import type { ContextValue, Request } from '../../model/format/request.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import { contextOf } from './contextOf.ts'
import { type Condition, mapConditions } from './mapConditions.ts'
import { perRequest } from './perRequest.ts'

/** Decides each request under conditions edited for it; `value` is what it has for the condition's key. */
export function askWithConditions(
  scenario: Scenario,
  edit: (condition: Condition, value: ContextValue | undefined, request: Request) => Condition | boolean,
): Answer {
  return perRequest(scenario, (world, request) =>
    mapConditions(world, (condition) => edit(condition, contextOf(request, condition.key), request)),
  )
}
