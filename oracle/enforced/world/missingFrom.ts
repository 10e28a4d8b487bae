import { parseArn } from '../../../model/arn.ts'
import type { Scenario } from '../../../model/format/scenario.ts'
import { isPolicyText } from '../../../model/policyDocument.ts'

/** What a scenario has and one account with S3 does not, one clause; nothing where it may be set up. */
export function missingFrom({
  principal,
  session,
  policies,
  resourceAccount,
  resourceKind = 'generic',
  requests,
}: Scenario) {
  if (resourceKind !== 'generic') return resourceKind === 'kms-key' ? 'keys of KMS' : 'trust policies of roles'
  if (!['AssumedRole', 'IAMUser', 'FederatedUser'].includes(principal.type))
    return `a principal of type ${principal.type}`
  const { partition, account } = parseArn(principal.arn ?? '') ?? {}
  if (partition !== 'aws') return 'a partition other than aws'
  if (session !== undefined && session.via !== 'AssumeRole' && session.via !== 'GetFederationToken')
    return `a session by ${session.via}, which needs an identity provider`
  if ((policies.scps ?? []).length > 0 || (policies.rcps ?? []).length > 0) return 'policies of an organization'
  if (policies.endpoint !== undefined) return 'policies of a VPC endpoint'
  if (account !== resourceAccount) return 'a second account'
  if (requests.length === 0) return 'no request'
  if ((session?.managed ?? []).length > 10) return 'more than ten managed session policies'
  const documents = [
    ...policies.identity,
    ...(session?.managed ?? []).map(({ document }) => document),
    ...[session?.inline, policies.boundary, policies.resource].flatMap((one) => (one === undefined ? [] : [one])),
  ]
  if (documents.some(isPolicyText)) return 'documents given as text'
  if (documents.length > 40) return 'more documents than a principal has'
  return undefined
}
