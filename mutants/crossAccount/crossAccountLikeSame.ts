import { accountOf } from '../../model/edit/principalFacts.ts'
import { defineMutant } from '../defineMutant.ts'
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
