import { many } from '../../model/edit/many.ts'
import type { Policy, Statement } from '../../model/policyDocument.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask, askAll } from '../wrap/ask.ts'

const isAdministrator = ({ Statement }: Policy): boolean =>
  many(Statement as Statement).some(({ Effect, Action, Resource, Condition }) => {
    return Effect === 'Allow' && Condition === undefined && many(Action).includes('*') && many(Resource).includes('*')
  })

export const administratorShortcut = defineMutant(
  'decision',
  'administrator-shortcut',
  'Who has an administrator policy is let through before anything else is read.',
  (scenario) => {
    if (!scenario.policies.identity.some(isAdministrator)) return ask(scenario)
    return askAll([scenario], () => 'allowed')
  },
)
