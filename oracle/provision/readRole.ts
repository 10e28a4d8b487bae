import { EvaluatorMisnamed } from '../../evaluators/evaluatorMisnamed.ts'
import { allPages } from '../client/allPages.ts'
import type { Iam } from './iam.ts'
import { AnswerBroken, isPassing } from './isPassing.ts'
import { patiently } from './patiently.ts'

/** A role of the account with the documents that it has, as JSON texts. */
export interface ReadRole {
  readonly arn: string
  /** Inline policies first, then attached ones. */
  readonly policies: readonly string[]
  readonly boundary?: { readonly arn: string; readonly document: string }
  /** ARNs of the attached policies. */
  readonly attached: readonly string[]
}

/** Reads a role that the user names. Rejects with IAM's error, or with EvaluatorMisnamed for an ARN that is no role's. */
export async function readRole({ call, patience }: Iam, arn: string): Promise<ReadRole> {
  const RoleName = roleNameIn(arn)
  const { Role } = await call('GetRole', (iam, options) => iam.getRole({ RoleName }, options))
  if (Role?.Arn !== arn) throw new EvaluatorMisnamed(`${arn}: the role of that name is ${Role?.Arn ?? 'none'}`)
  const names = await allPages(
    (Marker) => call('ListRolePolicies', (iam, options) => iam.listRolePolicies({ RoleName, Marker }, options)),
    ({ PolicyNames }) => PolicyNames,
    patience,
  )
  const listed = await allPages(
    (Marker) =>
      call('ListAttachedRolePolicies', (iam, options) => iam.listAttachedRolePolicies({ RoleName, Marker }, options)),
    ({ AttachedPolicies }) => AttachedPolicies,
    patience,
  )
  const policies: string[] = []
  for (const PolicyName of names) policies.push(await inline(PolicyName))
  const attached = listed.flatMap(({ PolicyArn }) => PolicyArn ?? [])
  for (const policy of attached) policies.push(await managed(policy))
  const limit = Role.PermissionsBoundary?.PermissionsBoundaryArn
  const boundary = limit === undefined ? {} : { boundary: { arn: limit, document: await managed(limit) } }
  return { arn, policies, attached, ...boundary }

  function inline(PolicyName: string): Promise<string> {
    const get = () => call('GetRolePolicy', (iam, options) => iam.getRolePolicy({ RoleName, PolicyName }, options))
    return patiently(async () => documentOf((await get()).PolicyDocument), isPassing, patience)
  }

  function managed(PolicyArn: string): Promise<string> {
    return patiently(
      async () => {
        const { Policy } = await call('GetPolicy', (iam, options) => iam.getPolicy({ PolicyArn }, options))
        const VersionId = Policy?.DefaultVersionId
        if (VersionId === undefined) throw new AnswerBroken('a policy without its default version')
        const { PolicyVersion } = await call('GetPolicyVersion', (iam, options) =>
          iam.getPolicyVersion({ PolicyArn, VersionId }, options),
        )
        return documentOf(PolicyVersion?.Document)
      },
      isPassing,
      patience,
    )
  }
}

/** The last part of a role's path, which is its name. */
function roleNameIn(arn: string): string {
  const [scheme, partition, service, region, account, ...rest] = arn.split(':')
  const path = rest.join(':')
  const name = path.slice(path.lastIndexOf('/') + 1)
  const role = scheme === 'arn' && partition !== '' && service === 'iam' && region === '' && path.startsWith('role/')
  if (!role || !/^\d{12}$/.test(account ?? '') || !/^[\w+=,.@-]{1,64}$/.test(name))
    throw new EvaluatorMisnamed(`${arn.slice(0, 120)}: expected the ARN of a role, arn:aws:iam::ACCOUNT:role/NAME`)
  return name
}

/** IAM writes documents as in a URL. */
function documentOf(encoded: string | undefined): string {
  try {
    if (encoded !== undefined && encoded !== '') return decodeURIComponent(encoded)
  } catch {
    // Broken like an absent one.
  }
  throw new AnswerBroken('a policy without its document')
}
