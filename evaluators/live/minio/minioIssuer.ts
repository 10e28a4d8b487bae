import { randomBytes } from 'node:crypto'
import type { Policy } from '../../../model/policyDocument.ts'
import type { Connection } from '../drive/connection.ts'
import { issued } from '../issuance/issued.ts'
import type { Issuer } from '../issuance/issuer.ts'
import { unlessRefused } from '../issuance/unlessRefused.ts'
import type { Credentials } from '../server/credentials.ts'
import type { MinioAdmin } from './admin.ts'

/** Any role's: MinIO asks for one and does not look at it. */
const NO_ROLE = 'arn:aws:iam::000000000000:role/assume-nothing'

/** Issuance on MinIO: users, AssumeRole, and service accounts, which any credentials may ask for on their own account. */
export function minioIssuer({ sts }: Pick<Connection, 'sts'>, admin: MinioAdmin): Issuer {
  const users: string[] = []
  const policies: string[] = []
  const policyOf = (name: string): string => `${name}-policy`
  const put = (name: string, policy: Policy): Promise<void> => admin.addPolicy(policyOf(name), JSON.stringify(policy))
  return {
    addUser: async (name, policy) => {
      const user = keys(name)
      await put(name, policy)
      policies.push(policyOf(name))
      await admin.addUser(user)
      users.push(name)
      await admin.attach(name, [policyOf(name)])
      return user
    },
    editPolicy: put,
    assumeRole: (by, policy, { seconds } = {}) => unlessRefused(issued(sts(by), { RoleArn: NO_ROLE, policy, seconds })),
    addAccount: (by, policy) => {
      const account = keys(`an${randomBytes(8).toString('hex')}`)
      const text = policy === undefined ? undefined : JSON.stringify(policy)
      return unlessRefused(admin.addServiceAccount(by, account, text).then(() => account))
    },
    // A user's sessions and service accounts go with it.
    tearDown: async () => {
      for (const name of users.splice(0)) await admin.removeUser(name)
      for (const name of policies.splice(0)) await admin.removePolicy(name)
    },
  }
}

function keys(accessKeyId: string): Credentials {
  return { accessKeyId, secretAccessKey: randomBytes(15).toString('hex') }
}
