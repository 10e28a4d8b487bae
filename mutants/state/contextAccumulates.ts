import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'

export const contextAccumulates = defineMutant(
  'state',
  'context-accumulates',
  'One context object serves a whole batch: keys that a request lacks stay from the one before.',
  (scenario) => {
    let context = {}
    const requests = scenario.requests.map((request) => {
      const kept = Object.entries(context).filter(
        ([key]) => !Object.keys(request.context).some((own) => own.toLowerCase() === key.toLowerCase()),
      )
      context = { ...Object.fromEntries(kept), ...request.context }
      return { ...request, context }
    })
    return ask({ ...scenario, requests })
  },
)
