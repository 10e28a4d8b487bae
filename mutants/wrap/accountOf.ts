import { parseArn } from '../../model/arn.ts'
import type { Scenario } from '../../model/format/scenario.ts'

const WITH_ACCOUNT: readonly string[] = ['AssumedRole', 'FederatedUser', 'IAMUser', 'Root']

/** The account of the principal; undefined for those that have none. */
export function accountOf({ principal: { arn, type } }: Scenario): string | undefined {
  return WITH_ACCOUNT.includes(type) ? parseArn(arn ?? '')?.account : undefined
}
