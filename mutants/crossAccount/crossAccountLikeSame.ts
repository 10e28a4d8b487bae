import { defineMutant } from '../defineMutant.ts'
import { accountOf } from '../wrap/accountOf.ts'
import { ask } from '../wrap/ask.ts'

export const crossAccountLikeSame = defineMutant(
  'crossAccount',
  'cross-account-like-same',
  'Whose resource it is makes no difference.',
  (scenario) => {
    const account = accountOf(scenario)
    return ask(account === undefined ? scenario : { ...scenario, resourceAccount: account })
  },
)
