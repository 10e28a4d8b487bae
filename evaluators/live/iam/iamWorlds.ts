import type { Policy } from '../../../model/policyDocument.ts'
import { assumed, SESSION_NAME } from '../drive/assumed.ts'
import { codeOf } from '../drive/codeOf.ts'
import type { Connection } from '../drive/connection.ts'
import { type LiveWorld, WorldRefused, type Worlds } from '../drive/worlds.ts'

const REFUSED = ['MalformedPolicyDocument', 'MalformedPolicyDocumentException']

/**
 * Worlds on a server with IAM's own API: a role that may be assumed, with the scenario's identity policies inline and its boundary, and a
 * session of it; or a user with them. Boundary and managed session policies are managed policies of the world's own.
 */
export async function iamWorlds(connection: Connection, judging: Worlds['judging']): Promise<Worlds> {
  const { IAM } = await import('@aws-sdk/client-iam')
  const { url, region, credentials } = connection.endpoint
  const iam = connection.counted(new IAM({ endpoint: url, region, credentials, maxAttempts: 1 }))
  const trust = JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { AWS: '*' }, Action: 'sts:AssumeRole' }],
  })
  return {
    requests: () => 0,
    ...(judging === undefined ? {} : { judging }),
    setUp: async ({ principal, policies, session }, name) => {
      if (principal.type === 'Anonymous') return { credentials: undefined, tearDown: async () => undefined }
      const undo: (() => Promise<unknown>)[] = []
      const tearDown = async (): Promise<void> => {
        for (let step = undo.pop(); step !== undefined; step = undo.pop()) await step()
      }
      const documents = policies.identity.map((document, at) => [`policy-${at}`, JSON.stringify(document)] as const)
      const managedPolicy = async (PolicyName: string, document: Policy): Promise<string> => {
        const { Policy: made } = await iam.createPolicy({ PolicyName, PolicyDocument: JSON.stringify(document) })
        const PolicyArn = made?.Arn ?? ''
        undo.push(() => iam.deletePolicy({ PolicyArn }))
        return PolicyArn
      }
      const bounded = async (): Promise<{ readonly PermissionsBoundary?: string }> =>
        policies.boundary === undefined
          ? {}
          : { PermissionsBoundary: await managedPolicy(`${name}-boundary`, policies.boundary) }
      const user = async (): Promise<LiveWorld> => {
        const { User } = await iam.createUser({ UserName: name, ...(await bounded()) })
        undo.push(() => iam.deleteUser({ UserName: name }))
        for (const [PolicyName, PolicyDocument] of documents) {
          await iam.putUserPolicy({ UserName: name, PolicyName, PolicyDocument })
          undo.push(() => iam.deleteUserPolicy({ UserName: name, PolicyName }))
        }
        const { AccessKey } = await iam.createAccessKey({ UserName: name })
        const { AccessKeyId: accessKeyId = '', SecretAccessKey: secretAccessKey = '' } = AccessKey ?? {}
        undo.push(() => iam.deleteAccessKey({ UserName: name, AccessKeyId: accessKeyId }))
        const arn = User?.Arn ?? ''
        return { credentials: { accessKeyId, secretAccessKey }, names: { arn, account: accountOf(arn) }, tearDown }
      }
      const role = async (): Promise<LiveWorld> => {
        const { Role } = await iam.createRole({
          RoleName: name,
          AssumeRolePolicyDocument: trust,
          ...(await bounded()),
        })
        undo.push(() => iam.deleteRole({ RoleName: name }))
        for (const [PolicyName, PolicyDocument] of documents) {
          await iam.putRolePolicy({ RoleName: name, PolicyName, PolicyDocument })
          undo.push(() => iam.deleteRolePolicy({ RoleName: name, PolicyName }))
        }
        const managed: string[] = []
        for (const [at, { document }] of (session?.managed ?? []).entries())
          managed.push(await managedPolicy(`${name}-session-${at}`, document))
        const issuer = Role?.Arn ?? ''
        const account = accountOf(issuer)
        // STS-10.
        const arn = `arn:aws:sts::${account}:assumed-role/${name}/${SESSION_NAME}`
        const made = await assumed(connection.sts(credentials), session?.inline, issuer, managed)
        return { credentials: made, names: { arn, issuer, account }, tearDown }
      }
      try {
        return await (principal.type === 'IAMUser' ? user() : role())
      } catch (thrown) {
        await tearDown()
        if (REFUSED.includes(codeOf(thrown))) throw new WorldRefused(codeOf(thrown))
        throw thrown
      }
    },
  }
}

function accountOf(arn: string): string {
  return arn.split(':')[4] ?? ''
}
