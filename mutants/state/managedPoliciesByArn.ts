import type { Policy } from '../../model/policyDocument.ts'
import { defineStatefulMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { kept } from './kept.ts'

export const managedPoliciesByArn = defineStatefulMutant(
  'managed-policies-by-arn',
  'Managed policies are parsed once and kept by their ARN, whatever version is in force.',
  () => {
    const parsed = new Map<string, Policy>()
    return (scenario) => {
      const { session } = scenario
      if (session?.managed === undefined) return ask(scenario)
      const managed = session.managed.map(({ arn, document }) => ({ arn, document: kept(parsed, arn, () => document) }))
      return ask({ ...scenario, session: { ...session, managed } })
    }
  },
)
