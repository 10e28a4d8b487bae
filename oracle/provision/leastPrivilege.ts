import type { PolicyDocument, Statement } from '../../model/policyDocument.ts'
import { OUR_PATH, OUR_TAG } from './ours.ts'

/** What whoever runs the oracle wants to do. */
export interface Purpose {
  /** Make temporary roles, and remove them. */
  readonly provision?: boolean
  /** Read and simulate this role. */
  readonly roleArn?: string
  readonly partition?: string
  /** The account that it is for; any where absent, as a policy counts in its own account only. */
  readonly account?: string
}

/**
 * The least-privilege policy for whoever runs the oracle. Conditions on our tag where IAM knows tags (service authorization reference, IAM):
 * as it is sent when something is made, as it stands on the resource afterwards. Listing takes no resource, and shows names only.
 */
export function leastPrivilege({
  provision = false,
  roleArn,
  partition = 'aws',
  account = '*',
}: Purpose): PolicyDocument {
  const statements: Statement[] = [
    { Sid: 'Simulate', Effect: 'Allow', Action: 'iam:SimulateCustomPolicy', Resource: '*' },
  ]
  if (roleArn !== undefined) statements.push(...namedRole(roleArn, partition))
  if (provision) statements.push(...temporary(`arn:${partition}:iam::${account}`))
  return { Version: '2012-10-17', Statement: statements }
}

function namedRole(roleArn: string, partition: string): readonly Statement[] {
  const account = roleArn.split(':')[4]
  return [
    {
      Sid: 'ReadAndSimulateTheRole',
      Effect: 'Allow',
      Action: [
        'iam:GetRole',
        'iam:GetRolePolicy',
        'iam:ListAttachedRolePolicies',
        'iam:ListRolePolicies',
        'iam:SimulatePrincipalPolicy',
      ],
      Resource: roleArn,
    },
    {
      Sid: 'ReadItsManagedPolicies',
      Effect: 'Allow',
      Action: ['iam:GetPolicy', 'iam:GetPolicyVersion'],
      Resource: [`arn:${partition}:iam::${account}:policy/*`, `arn:${partition}:iam::aws:policy/*`],
    },
  ]
}

function temporary(account: string): readonly Statement[] {
  const [roles, policies] = [`${account}:role${OUR_PATH}*`, `${account}:policy${OUR_PATH}*`]
  const onRequest = { StringLike: { [`aws:RequestTag/${OUR_TAG}`]: '?*' }, ...onlyTag() }
  const onResource = { StringLike: { [`aws:ResourceTag/${OUR_TAG}`]: '?*' } }
  return [
    {
      Sid: 'MakeTagged',
      Effect: 'Allow',
      Action: ['iam:CreatePolicy', 'iam:CreateRole', 'iam:TagPolicy', 'iam:TagRole'],
      Resource: [roles, policies],
      Condition: onRequest,
    },
    {
      Sid: 'UseAndRemoveTagged',
      Effect: 'Allow',
      Action: [
        'iam:DeletePolicy',
        'iam:DeleteRole',
        'iam:DeleteRolePolicy',
        'iam:GetRole',
        'iam:ListRolePolicies',
        'iam:PutRolePolicy',
        'iam:SimulatePrincipalPolicy',
      ],
      Resource: [roles, policies],
      Condition: onResource,
    },
    // To tell what is tagged from what is not, that too has to be asked.
    {
      Sid: 'ReadTags',
      Effect: 'Allow',
      Action: ['iam:ListPolicyTags', 'iam:ListRoleTags'],
      Resource: [roles, policies],
    },
    { Sid: 'FindWhatIsLeft', Effect: 'Allow', Action: ['iam:ListPolicies', 'iam:ListRoles'], Resource: '*' },
    // Whoever may make roles could make one for themselves: these are to be simulated, and not assumed.
    { Sid: 'NeverAssume', Effect: 'Deny', Action: 'sts:AssumeRole', Resource: roles },
  ]
}

function onlyTag() {
  return { 'ForAllValues:StringEquals': { 'aws:TagKeys': OUR_TAG } }
}
