import { many } from '../../model/edit/many.ts'
import { defineMutant } from '../defineMutant.ts'
import { keeping } from '../wrap/keeping.ts'
import { perRequest } from '../wrap/perRequest.ts'

const serviceOf = (action: string): string => action.split(':')[0]?.toLowerCase() ?? ''

export const notActionWithinItsServices = defineMutant(
  'interactions',
  'not-action-within-its-services',
  'NotAction is about the services that it names actions of.',
  (scenario) =>
    perRequest(scenario, (world, { action }) => {
      const own = serviceOf(action)
      return keeping(world, ({ NotAction }) => {
        const services = many(NotAction).map(serviceOf)
        return services.length === 0 || services.some((service) => service === own || /[*?]/.test(service))
      })
    }),
)
