import { canonicalText } from '../../../model/canonical.ts'
import type { Request } from '../../../model/format/request.ts'
import type { Scenario } from '../../../model/format/scenario.ts'
import type { JsonValue } from '../../../model/json.ts'

/** A part of a scenario whose requests have one context, and where they stand in the whole. */
export interface ContextPart {
  readonly scenario: Scenario
  readonly places: readonly number[]
}

/** A scenario context by context: a principal has its tags for all that it asks. Keys that no policy names are left out. */
export function contexts(scenario: Scenario): readonly ContextPart[] {
  const documents = JSON.stringify([scenario.policies, scenario.session]).toLowerCase()
  const parts = new Map<string, { requests: Request[]; places: number[] }>()
  for (const [place, { action, resource, context }] of scenario.requests.entries()) {
    const named = Object.fromEntries(
      Object.entries(context).filter(([key]) => documents.includes(JSON.stringify(key).slice(1, -1).toLowerCase())),
    )
    const key = canonicalText(named as unknown as JsonValue)
    const part = parts.get(key) ?? { requests: [], places: [] }
    parts.set(key, part)
    part.requests.push({ action, resource, context: named })
    part.places.push(place)
  }
  return [...parts.values()].map(({ requests, places }) => ({ scenario: { ...scenario, requests }, places }))
}
