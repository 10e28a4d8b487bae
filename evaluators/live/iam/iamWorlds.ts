import { assumed } from '../drive/assumed.ts'
import { codeOf } from '../drive/codeOf.ts'
import type { Connection } from '../drive/connection.ts'
import { type LiveWorld, WorldRefused, type Worlds } from '../drive/worlds.ts'

const REFUSED = ['MalformedPolicyDocument', 'MalformedPolicyDocumentException']

/**
 * Worlds on a server with IAM's own API: a role that may be assumed, with the scenario's identity policies inline, and a session of it; or a
 * user with them.
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
      const user = async (): Promise<LiveWorld> => {
        await iam.createUser({ UserName: name })
        undo.push(() => iam.deleteUser({ UserName: name }))
        for (const [PolicyName, PolicyDocument] of documents) {
          await iam.putUserPolicy({ UserName: name, PolicyName, PolicyDocument })
          undo.push(() => iam.deleteUserPolicy({ UserName: name, PolicyName }))
        }
        const { AccessKey } = await iam.createAccessKey({ UserName: name })
        const { AccessKeyId: accessKeyId = '', SecretAccessKey: secretAccessKey = '' } = AccessKey ?? {}
        undo.push(() => iam.deleteAccessKey({ UserName: name, AccessKeyId: accessKeyId }))
        return { credentials: { accessKeyId, secretAccessKey }, tearDown }
      }
      const role = async (): Promise<LiveWorld> => {
        const { Role } = await iam.createRole({ RoleName: name, AssumeRolePolicyDocument: trust })
        undo.push(() => iam.deleteRole({ RoleName: name }))
        for (const [PolicyName, PolicyDocument] of documents) {
          await iam.putRolePolicy({ RoleName: name, PolicyName, PolicyDocument })
          undo.push(() => iam.deleteRolePolicy({ RoleName: name, PolicyName }))
        }
        return { credentials: await assumed(connection.sts(credentials), session?.inline, Role?.Arn), tearDown }
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
