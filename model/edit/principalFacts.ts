import { parseArn } from '../arn.ts'
import type { Scenario } from '../format/scenario.ts'

const WITH_ACCOUNT: readonly string[] = ['AssumedRole', 'FederatedUser', 'IAMUser', 'Root']

/** The account of the principal; undefined for those that have none. */
export function accountOf({ principal }: Scenario): string | undefined {
  if (!WITH_ACCOUNT.includes(principal.type) || principal.arn === undefined) return undefined
  return parseArn(principal.arn)?.account
}

/** The partition of the principal, `aws` for those without an ARN. */
export function partitionOf({ principal }: Scenario): string {
  return parseArn(principal.arn ?? '')?.partition ?? 'aws'
}

/** Whether principal and resource are of two accounts (EVAL-13). */
export function isCrossAccount(scenario: Scenario): boolean {
  const account = accountOf(scenario)
  return account !== undefined && account !== scenario.resourceAccount
}

/** Whether the session is of a service-linked role, which organization policies do not limit (SCP-01, RCP-01). */
export function isServiceLinked({ principal }: Scenario): boolean {
  return principal.issuer?.includes(':role/aws-service-role/') === true
}
