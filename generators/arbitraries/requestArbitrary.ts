import type fc from 'fast-check'
import { parseArn } from '../../model/arn.ts'
import type { Request } from '../../model/format/request.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import { generatePolicies } from '../policies/policies.ts'
import { generateRequests } from '../requests/requests.ts'
import { PRESETS, type Settings } from '../settings.ts'
import { shrinkWithin } from '../shrink/shrinkWithin.ts'
import { inWorld } from './inWorld.ts'
import { bareScenario } from './principalArbitrary.ts'

/** Requests aimed at policies of a world, with the context that goes with its principal. */
export function requestArbitrary(settings: Settings = PRESETS.default): fc.Arbitrary<Request> {
  return inWorld<Request>(
    settings,
    (random, world) => {
      generatePolicies(random, world) // leaves the trail that requests are aimed by
      return generateRequests(random, world, 1)[0] as Request
    },
    (request) => shrinkWithin(request, around, (scenario) => scenario.requests[0]),
  )
}

function around(request: Request): Scenario {
  const account = parseArn(request.resource)?.account
  const scenario = { ...bareScenario({ type: 'Anonymous' }), requests: [request] }
  return account === undefined || account === '' ? scenario : { ...scenario, resourceAccount: account }
}
