import { defineMutant } from '../defineMutant.ts'
import { allowsEverything } from '../wrap/allowsEverything.ts'
import { ask, askAll } from '../wrap/ask.ts'

export const administratorShortcut = defineMutant(
  'decision',
  'administrator-shortcut',
  'Who has an administrator policy is let through before anything else is read.',
  (scenario) => {
    if (!scenario.policies.identity.some(allowsEverything)) return ask(scenario)
    return askAll([scenario], () => 'allowed')
  },
)
