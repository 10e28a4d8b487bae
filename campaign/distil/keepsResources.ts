import { parseArn } from '../../model/arn.ts'
import type { Scenario } from '../../model/format/scenario.ts'

/**
 * Whether a smaller scenario still asks for the same action on a resource of the same type: `table/x` may become `table/y` and never
 * `t`, which nobody has seen and other evaluators refuse.
 */
export function keepsResources(scenario: Scenario, smaller: Scenario): boolean {
  return smaller.requests.every(({ action, resource }) =>
    scenario.requests.some((one) => one.action === action && typeOf(one.resource) === typeOf(resource)),
  )
}

function typeOf(resource: string): string {
  const arn = parseArn(resource)
  if (arn === undefined) return resource === '*' ? '*' : ''
  const parts = arn.resource.split(/[:/]/)
  const type = parts.length === 1 ? '' : parts[0]
  return `${arn.service} ${arn.region === ''} ${type} ${Math.min(3, parts.length)} ${parts.at(-1) === ''}`
}
