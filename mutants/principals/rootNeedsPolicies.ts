import { parseArn } from '../../model/arn.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'

export const rootNeedsPolicies = defineMutant(
  'principals',
  'root-needs-policies',
  'The root user is an IAM user called root, and has no policies.',
  (scenario) => {
    const { type, arn = '' } = scenario.principal
    const { partition, account } = parseArn(arn) ?? {}
    if (type !== 'Root' || account === undefined) return ask(scenario)
    return ask({ ...scenario, principal: { type: 'IAMUser', arn: `arn:${partition}:iam::${account}:user/root` } })
  },
)
