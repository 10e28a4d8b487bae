import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'

export const accountIdsAsNumbers = defineMutant(
  'crossAccount',
  'account-ids-as-numbers',
  'Account ids are read as numbers, so leading zeros get lost.',
  (scenario) => {
    const { principal, resourceAccount } = scenario
    const short = (arn: string | undefined) => arn?.replace(/:0+(\d+):/, ':$1:')
    return ask({
      ...scenario,
      principal: { ...principal, arn: short(principal.arn), issuer: short(principal.issuer) },
      resourceAccount: resourceAccount.replace(/^0+/, ''),
    })
  },
)
