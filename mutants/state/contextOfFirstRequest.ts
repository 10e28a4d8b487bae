import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'

export const contextOfFirstRequest = defineMutant(
  'state',
  'context-of-first-request',
  'The context is built once for a batch, from its first request.',
  (scenario) => {
    const context = scenario.requests[0]?.context ?? {}
    return ask({ ...scenario, requests: scenario.requests.map((request) => ({ ...request, context })) })
  },
)
