import type { Policy } from '../../../model/policyDocument.ts'
import { assumed, SESSION_NAME } from '../drive/assumed.ts'
import { codeOf } from '../drive/codeOf.ts'
import type { Connection } from '../drive/connection.ts'
import { type LiveWorld, WorldRefused, type Worlds } from '../drive/worlds.ts'
import { POLICIES, policyName, roleArn, roleName, SLOTS, sessionNames, userNames } from './roles.ts'
import { slotsOf } from './slots.ts'

const MALFORMED = ['MalformedPolicyDocument', 'MalformedPolicyDocumentException']

/**
 * Worlds on SeaweedFS: policies made through its IAM API, for a role of its configuration that the world has for itself, and a session
 * of it; or for a user.
 */
export async function seaweedfsWorlds(connection: Connection): Promise<Worlds> {
  const { IAM } = await import('@aws-sdk/client-iam')
  const { url, region, credentials } = connection.endpoint
  const iam = connection.counted(new IAM({ endpoint: url, region, credentials, maxAttempts: 1 }))
  const slots = slotsOf(SLOTS)
  return {
    requests: () => 0,
    setUp: async ({ principal, policies: { identity }, session }, UserName) => {
      if (identity.length > POLICIES) throw new WorldRefused(`more than ${POLICIES} identity policies`)
      if (identity.some(isTakenForMalformed))
        throw new WorldRefused('NotAction, NotResource or no Version, which its roles do not have')
      const slot = await slots.take()
      const undo: (() => Promise<unknown>)[] = [async () => slots.give(slot)]
      const tearDown = async (): Promise<void> => {
        for (let step = undo.pop(); step !== undefined; step = undo.pop()) await step()
      }
      const policies = async (): Promise<readonly string[]> => {
        const arns: string[] = []
        for (const [at, document] of identity.entries()) {
          const asked = { PolicyName: policyName(slot, at), PolicyDocument: JSON.stringify(document) }
          const { Policy } = await iam.createPolicy(asked)
          const PolicyArn = Policy?.Arn ?? ''
          undo.push(() => iam.deletePolicy({ PolicyArn }))
          arns.push(PolicyArn)
        }
        return arns
      }
      const user = async (arns: readonly string[]): Promise<LiveWorld> => {
        await iam.createUser({ UserName })
        undo.push(() => iam.deleteUser({ UserName }))
        for (const PolicyArn of arns) {
          await iam.attachUserPolicy({ UserName, PolicyArn })
          undo.push(() => iam.detachUserPolicy({ UserName, PolicyArn }))
        }
        const { AccessKey } = await iam.createAccessKey({ UserName })
        const { AccessKeyId: accessKeyId = '', SecretAccessKey: secretAccessKey = '' } = AccessKey ?? {}
        return { credentials: { accessKeyId, secretAccessKey }, names: userNames(UserName), tearDown }
      }
      try {
        const arns = await policies()
        if (principal.type === 'IAMUser') return await user(arns)
        const role = roleName(slot, identity.length)
        const made = await assumed(connection.sts(credentials), session?.inline, roleArn(role))
        return { credentials: made, names: sessionNames(role, SESSION_NAME), tearDown }
      } catch (thrown) {
        await tearDown()
        if (MALFORMED.includes(codeOf(thrown))) throw new WorldRefused(messageOf(thrown))
        throw thrown
      }
    },
  }
}

/** What decides about roles and users there does not know these; CreatePolicy does not say so. */
function isTakenForMalformed(document: Policy): boolean {
  return !Object.hasOwn(document, 'Version') || /"Not(Action|Resource)":/.test(JSON.stringify(document))
}

/** Without the values of the document, so that each reason is told once. */
function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message.replaceAll(/"[^"]*"/g, '"…"') : codeOf(thrown)
}
