import type { Policy } from '../../../model/policyDocument.ts'
import type { Connection } from '../drive/connection.ts'
import { issued } from '../issuance/issued.ts'
import type { Issuer } from '../issuance/issuer.ts'
import { unlessRefused } from '../issuance/unlessRefused.ts'
import { policyArn, policyName, roleArn, roleName, SLOTS } from './roles.ts'
import { slotsOf } from './slots.ts'

/**
 * Issuance on SeaweedFS: users with an attached policy, and roles of its configuration that any credentials assume, sessions included. It
 * takes no managed session policies; only administrators make service accounts there.
 */
export async function seaweedfsIssuer(connection: Connection): Promise<() => Issuer> {
  const { IAM } = await import('@aws-sdk/client-iam')
  const { url, region, credentials } = connection.endpoint
  const iam = connection.counted(new IAM({ endpoint: url, region, credentials, maxAttempts: 1 }))
  const slots = slotsOf(SLOTS)
  return () => {
    const undo: (() => Promise<unknown>)[] = []
    const users = new Map<string, string>()
    const roles = new Map<string, number>()
    let count = 0
    const create = async (PolicyName: string, policy: Policy): Promise<string> => {
      const made = await iam.createPolicy({ PolicyName, PolicyDocument: JSON.stringify(policy) })
      return made.Policy?.Arn ?? ''
    }
    /** A policy of its own each time, as one with a Deny cannot be a version of another. */
    const attach = async (UserName: string, policy: Policy): Promise<void> => {
      const PolicyArn = await create(`${UserName}-${count++}`, policy)
      await iam.attachUserPolicy({ UserName, PolicyArn })
      users.set(UserName, PolicyArn)
    }
    const detach = async (UserName: string, PolicyArn: string): Promise<void> => {
      await iam.detachUserPolicy({ UserName, PolicyArn })
      await iam.deletePolicy({ PolicyArn })
    }
    return {
      addUser: async (UserName, policy) => {
        await iam.createUser({ UserName })
        undo.push(() => iam.deleteUser({ UserName }))
        await attach(UserName, policy)
        undo.push(() => detach(UserName, users.get(UserName) ?? ''))
        const { AccessKey } = await iam.createAccessKey({ UserName })
        return { accessKeyId: AccessKey?.AccessKeyId ?? '', secretAccessKey: AccessKey?.SecretAccessKey ?? '' }
      },
      addRole: async (name, policy) => {
        const slot = await slots.take()
        undo.push(async () => slots.give(slot))
        const PolicyArn = await create(policyName(slot, 0), policy)
        undo.push(() => iam.deletePolicy({ PolicyArn }))
        roles.set(name, slot)
      },
      editPolicy: async (name, policy) => {
        const slot = roles.get(name)
        const before = users.get(name)
        if (slot !== undefined) {
          await iam.deletePolicy({ PolicyArn: policyArn(policyName(slot, 0)) })
          await create(policyName(slot, 0), policy)
        } else if (before !== undefined) {
          await attach(name, policy)
          await detach(name, before)
        }
      },
      assumeRole: (by, policy, { role = '', seconds } = {}) =>
        unlessRefused(
          issued(connection.sts(by), { RoleArn: roleArn(roleName(roles.get(role) ?? 0, 1)), policy, seconds }),
        ),
      tearDown: async () => {
        for (let step = undo.pop(); step !== undefined; step = undo.pop()) await step()
      },
    }
  }
}
