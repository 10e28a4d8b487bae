import type fc from 'fast-check'
import type { Request } from '../../model/format/request.ts'
import { generatePolicies } from '../policies/policies.ts'
import { generateRequests } from '../requests/requests.ts'
import { PRESETS, type Settings } from '../settings.ts'
import { shrinkRequest } from '../shrink/shrinkRequest.ts'
import { smallerThan } from '../shrink/smaller.ts'
import { inWorld } from './inWorld.ts'

/** Requests aimed at policies of a world, with the context that goes with its principal. */
export function requestArbitrary(settings: Settings = PRESETS.default): fc.Arbitrary<Request> {
  return inWorld<Request>(
    settings,
    (random, world) => {
      generatePolicies(random, world) // leaves the trail that requests are aimed by
      return generateRequests(random, world, 1)[0] as Request
    },
    (request) => smallerThan(request, shrinkRequest(request)),
  )
}
