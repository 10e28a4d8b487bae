import type { Policy } from '../../../model/policyDocument.ts'
import { AwsError } from '../../serve/awsError.ts'
import { page } from '../../serve/page.ts'
import type { QueryValue } from '../../serve/queryParameters.ts'
import type { XmlValue } from '../../serve/queryXml.ts'
import { type LocalAccount, type LocalUser, newKey, type Signer } from './localAccount.ts'

type Parameters = { readonly [name: string]: QueryValue }
type Result = { readonly [name: string]: XmlValue }
type Operation = (parameters: Parameters, account: LocalAccount, signer: Signer) => Result

/** What a run asks of users and of STS, beside what `serve` has. */
export const IDENTITY_OPERATIONS: { readonly [name: string]: Operation } = {
  CreateUser: (given, account) => {
    const name = String(given.UserName)
    if (account.users.has(name)) throw new AwsError(409, 'EntityAlreadyExists', 'There is such a user.')
    const user: LocalUser = {
      name,
      path: String(given.Path ?? '/'),
      boundary: given.PermissionsBoundary === undefined ? undefined : String(given.PermissionsBoundary),
      tags: new Map(listOf(given.Tags).map(({ Key, Value }) => [String(Key), String(Value)])),
      inline: new Map(),
      keys: new Set(),
    }
    account.users.set(name, user)
    return { User: userXml(account, user) }
  },
  DeleteUser: (given, account) => {
    const { name, inline, keys } = userOf(given, account)
    if (inline.size + keys.size > 0) throw new AwsError(409, 'DeleteConflict', 'Not empty.')
    account.users.delete(name)
    return {}
  },
  ListUsers: (given, account) => {
    const under = [...account.users.values()].filter(({ path }) => path.startsWith(String(given.PathPrefix ?? '/')))
    const { items, more } = page(under, given)
    return { Users: items.map((user) => userXml(account, user)), ...more }
  },
  ListUserTags: (given, account) => ({
    Tags: [...userOf(given, account).tags].map(([Key, Value]) => ({ Key, Value })),
    IsTruncated: false,
  }),
  PutUserPolicy: (given, account) => {
    userOf(given, account).inline.set(String(given.PolicyName), documentIn(given.PolicyDocument))
    return {}
  },
  ListUserPolicies: (given, account) => ({
    PolicyNames: [...userOf(given, account).inline.keys()],
    IsTruncated: false,
  }),
  DeleteUserPolicy: (given, account) => {
    userOf(given, account).inline.delete(String(given.PolicyName))
    return {}
  },
  CreateAccessKey: (given, account) => {
    const user = userOf(given, account)
    const AccessKeyId = newKey(account, { type: 'user', name: user.name })
    user.keys.add(AccessKeyId)
    const key = { UserName: user.name, AccessKeyId, Status: 'Active', SecretAccessKey: 'nothing' }
    return { AccessKey: key }
  },
  ListAccessKeys: (given, account) => ({
    AccessKeyMetadata: [...userOf(given, account).keys].map((AccessKeyId) => ({ AccessKeyId })),
    IsTruncated: false,
  }),
  DeleteAccessKey: (given, account) => {
    userOf(given, account).keys.delete(String(given.AccessKeyId))
    account.signers.delete(String(given.AccessKeyId))
    return {}
  },
  GetCallerIdentity: (_, { account, partition }) => ({
    Arn: `arn:${partition}:iam::${account}:user/admin`,
    UserId: 'AIDAEXAMPLE',
    Account: account,
  }),
  AssumeRole: (given, account, signer) => {
    const role = account.roles.get(String(given.RoleArn).split('/').at(-1) ?? '')
    const trusts = role?.trust.includes(`"sts:ExternalId":"${String(given.ExternalId)}"`)
    if (role === undefined || !trusts || signer.type !== 'admin') throw denied('sts:AssumeRole')
    return issued(given, account, { of: 'role', name: role.name, session: String(given.RoleSessionName) })
  },
  GetFederationToken: (given, account, signer) => {
    if (signer.type !== 'user') throw denied('sts:GetFederationToken')
    const allows = [...(account.users.get(signer.name)?.inline.values() ?? [])].some((text) =>
      /"sts:GetF|"Action":"\*"/.test(text),
    )
    if (!allows) throw denied('sts:GetFederationToken')
    return issued(given, account, { of: 'user', name: signer.name, session: String(given.Name) })
  },
}

function issued(
  given: Parameters,
  account: LocalAccount,
  who: { of: 'role' | 'user'; name: string; session: string },
): Result {
  const managed = listOf(given.PolicyArns).map(({ arn }) => ({ arn: String(arn) }))
  if (managed.some(({ arn }) => !account.policies.has(arn))) throw new AwsError(404, 'NoSuchEntity', 'No such policy.')
  const inline = given.Policy === undefined ? {} : { inline: JSON.parse(documentIn(given.Policy)) as Policy }
  const AccessKeyId = newKey(account, { type: 'session', ...who, ...inline, managed })
  const Expiration = new Date(Date.now() + 900_000).toISOString()
  return { Credentials: { AccessKeyId, SecretAccessKey: 'nothing', SessionToken: 'nothing', Expiration } }
}

function userOf(given: Parameters, { users }: LocalAccount): LocalUser {
  const user = users.get(String(given.UserName))
  if (user === undefined) throw new AwsError(404, 'NoSuchEntity', 'No such user.')
  return user
}

function userXml({ account, partition }: LocalAccount, { name, path }: LocalUser): Result {
  return {
    UserName: name,
    Path: path,
    UserId: 'AIDAEXAMPLE',
    Arn: `arn:${partition}:iam::${account}:user${path}${name}`,
    CreateDate: new Date(0).toISOString(),
  }
}

function documentIn(text: QueryValue | undefined): string {
  try {
    JSON.parse(String(text))
  } catch {
    throw new AwsError(400, 'MalformedPolicyDocument', 'Not JSON.')
  }
  return String(text)
}

function listOf(value: QueryValue | undefined): readonly { readonly [name: string]: QueryValue }[] {
  return Array.isArray(value) ? (value as { readonly [name: string]: QueryValue }[]) : []
}

function denied(action: string): AwsError {
  return new AwsError(403, 'AccessDenied', `User is not authorized to perform: ${action}`)
}
