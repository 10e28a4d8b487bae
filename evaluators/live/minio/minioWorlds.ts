import { randomBytes } from 'node:crypto'
import { assumed } from '../drive/assumed.ts'
import { codeOf } from '../drive/codeOf.ts'
import type { Connection } from '../drive/connection.ts'
import { type LiveWorld, WorldRefused, type Worlds } from '../drive/worlds.ts'
import { AdminError, type MinioAdmin } from './admin.ts'

const MALFORMED = [
  'XMinioMalformedIAMPolicy',
  'MalformedPolicy',
  'MalformedPolicyDocument',
  // AssumeRole's word for a session policy that it refuses; nothing else of the call differs from world to world.
  'InvalidParameterValue',
  'XMinioAdminPolicyTooLarge',
]

/**
 * Worlds on MinIO, which has no roles: a session of its AssumeRole inherits the policies of the user who called it. So that user's
 * policies are the scenario's identity policies; a scenario's IAM user is the user itself.
 */
export function minioWorlds(connection: Connection, admin: MinioAdmin): Worlds {
  return {
    requests: admin.requests,
    setUp: async ({ principal, policies, session }, name) => {
      if (principal.type === 'Anonymous') return { credentials: undefined, tearDown: async () => undefined }
      const user = { accessKeyId: name, secretAccessKey: randomBytes(15).toString('hex') }
      const undo: (() => Promise<void>)[] = []
      const tearDown = async (): Promise<void> => {
        for (let step = undo.pop(); step !== undefined; step = undo.pop()) await step()
      }
      try {
        const names = policies.identity.map((_, at) => `${name}-${at}`)
        for (const [at, document] of policies.identity.entries()) {
          const policy = names[at] as string
          await admin.addPolicy(policy, JSON.stringify(document))
          undo.push(() => admin.removePolicy(policy))
        }
        await admin.addUser(user)
        undo.push(() => admin.removeUser(name))
        if (names.length > 0) await admin.attach(name, names)
        const world: LiveWorld = { credentials: user, tearDown }
        if (principal.type === 'IAMUser') return world
        return { ...world, credentials: await assumed(connection.sts(user), session?.inline) }
      } catch (thrown) {
        await tearDown()
        const code = thrown instanceof AdminError ? thrown.code : codeOf(thrown)
        if (MALFORMED.includes(code))
          throw new WorldRefused(`${thrown instanceof Error ? thrown.message.replaceAll(/'[^']*'/g, "'…'") : code}`)
        throw thrown
      }
    },
  }
}
