import type { Connection } from '../drive/connection.ts'
import { issued } from '../issuance/issued.ts'
import type { Issuer } from '../issuance/issuer.ts'
import { unlessRefused } from '../issuance/unlessRefused.ts'
import { motoChecks } from './motoChecks.ts'

/** Anybody may assume the roles; what is tested is what they can do then. */
const TRUST = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { AWS: '*' }, Action: 'sts:AssumeRole' }],
})

/** The name of the one inline policy of a user or role. */
const OWN = 'own'

/** Issuance on moto by IAM's own API: users, roles that any credentials assume, and managed policies. Not checked while it is done. */
export async function motoIssuer(connection: Connection): Promise<() => Issuer> {
  const { IAM } = await import('@aws-sdk/client-iam')
  const { url, region, credentials } = connection.endpoint
  const iam = connection.counted(new IAM({ endpoint: url, region, credentials, maxAttempts: 4 }))
  const judging = motoChecks(connection)
  return () => {
    const undo: (() => Promise<unknown>)[] = []
    const roles = new Map<string, string>()
    const managed = new Map<string, string>()
    return {
      judging,
      addUser: async (UserName, policy) => {
        await judging(false)
        await iam.createUser({ UserName })
        undo.push(() => iam.deleteUser({ UserName }))
        await iam.putUserPolicy({ UserName, PolicyName: OWN, PolicyDocument: JSON.stringify(policy) })
        undo.push(() => iam.deleteUserPolicy({ UserName, PolicyName: OWN }))
        const { AccessKey } = await iam.createAccessKey({ UserName })
        const { AccessKeyId = '', SecretAccessKey = '' } = AccessKey ?? {}
        undo.push(() => iam.deleteAccessKey({ UserName, AccessKeyId }))
        return { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey }
      },
      addRole: async (RoleName, policy) => {
        const { Role } = await iam.createRole({ RoleName, AssumeRolePolicyDocument: TRUST })
        roles.set(RoleName, Role?.Arn ?? '')
        undo.push(() => iam.deleteRole({ RoleName }))
        await iam.putRolePolicy({ RoleName, PolicyName: OWN, PolicyDocument: JSON.stringify(policy) })
        undo.push(() => iam.deleteRolePolicy({ RoleName, PolicyName: OWN }))
      },
      putManaged: async (PolicyName, policy) => {
        const PolicyDocument = JSON.stringify(policy)
        const known = managed.get(PolicyName)
        if (known === undefined) {
          const { Policy } = await iam.createPolicy({ PolicyName, PolicyDocument })
          const PolicyArn = Policy?.Arn ?? ''
          managed.set(PolicyName, PolicyArn)
          undo.push(() => iam.deletePolicy({ PolicyArn }))
          return
        }
        // A policy keeps five versions at most: the one before goes.
        const { Policy } = await iam.getPolicy({ PolicyArn: known })
        await iam.createPolicyVersion({ PolicyArn: known, PolicyDocument, SetAsDefault: true })
        await iam.deletePolicyVersion({ PolicyArn: known, VersionId: Policy?.DefaultVersionId ?? '' })
      },
      editPolicy: async (name, policy) => {
        const PolicyDocument = JSON.stringify(policy)
        if (roles.has(name)) await iam.putRolePolicy({ RoleName: name, PolicyName: OWN, PolicyDocument })
        else await iam.putUserPolicy({ UserName: name, PolicyName: OWN, PolicyDocument })
      },
      assumeRole: (by, policy, { role = '', managed: name, seconds } = {}) => {
        const arn = name === undefined ? undefined : managed.get(name)
        const asked = { RoleArn: roles.get(role) ?? '', policy, managed: arn === undefined ? [] : [arn], seconds }
        return unlessRefused(issued(connection.sts(by), asked))
      },
      tearDown: async () => {
        for (let step = undo.pop(); step !== undefined; step = undo.pop()) await step()
      },
    }
  }
}
