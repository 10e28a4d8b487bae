import { many } from '../../model/edit/many.ts'
import type { Policy, Statement } from '../../model/policyDocument.ts'

/** Whether a policy has a statement that allows every action on every resource without a condition. */
export function allowsEverything({ Statement }: Policy): boolean {
  return many(Statement as unknown as Statement).some(({ Effect, Action, Resource, Condition }) => {
    return Effect === 'Allow' && Condition === undefined && many(Action).includes('*') && many(Resource).includes('*')
  })
}
