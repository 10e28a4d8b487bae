import type { IamConnection } from '../client/iamConnection.ts'
import type { LentPrincipal, NoPrincipal, PrincipalDocuments, PrincipalSource } from '../client/principalSource.ts'
import type { Iam } from './iam.ts'
import { isNamed } from './isNamed.ts'
import { isPassing } from './isPassing.ts'
import { OUR_TAG } from './ours.ts'
import { type Patience, patiently } from './patiently.ts'
import { type TemporaryRole, TemporaryRoles } from './temporaryRoles.ts'
import { tooLarge } from './tooLarge.ts'

export interface TemporaryOptions {
  /** How roles are made: passes rate limit, budget and Ctrl-C. */
  readonly make: IamConnection
  /** How they are removed: neither budget nor Ctrl-C may end that. */
  readonly undo: IamConnection
  /** Milliseconds between making a role and simulating it, for IAM to become consistent: about ten seconds at AWS. */
  readonly settleMs: number
  readonly patience?: Patience
  /** Told where something could not be removed, with the names. */
  readonly onLeft: (names: readonly string[], thrown: unknown) => void
}

/** Roles that wait for the same documents to be asked about again, before the oldest is removed. */
const IDLE = 4

interface Kept {
  readonly role: Promise<TemporaryRole>
  users: number
}

/** Temporary roles, one for each set of documents; a source that leaves nothing behind once it is closed. */
export function temporarySource({ make, undo, settleMs, patience, onLeft }: TemporaryOptions): PrincipalSource {
  const iam: Iam = { call: make.call, patience }
  const roles = new TemporaryRoles(iam, { call: undo.call, patience })
  /** By documents, the least recently used first. */
  const kept = new Map<string, Kept>()

  async function lend(documents: PrincipalDocuments): Promise<LentPrincipal | NoPrincipal> {
    const rule = tooLarge(documents)
    if (rule !== undefined) return { cannot: rule.sentence, rule }
    const key = JSON.stringify([documents.identity, documents.boundary])
    const one = kept.get(key) ?? { role: ready(documents), users: 0 }
    kept.delete(key)
    kept.set(key, one)
    one.users++
    try {
      const { arn } = await one.role
      return { arn, give: { identity: [] }, release: () => release(one) }
    } catch (thrown) {
      kept.delete(key)
      if (isNamed(thrown, 'MalformedPolicyDocument')) return { cannot: `IAM refuses a document: ${messageOf(thrown)}` }
      if (isNamed(thrown, 'LimitExceeded')) return { cannot: `the account has no room for it: ${messageOf(thrown)}` }
      throw thrown
    }
  }

  async function ready(documents: PrincipalDocuments): Promise<TemporaryRole> {
    const role = await roles.make(documents)
    if (settleMs > 0) await new Promise((resolve) => setTimeout(resolve, settleMs))
    const probe = { PolicySourceArn: role.arn, ActionNames: ['iam:GetRole'] }
    await patiently(
      () => make.call('SimulatePrincipalPolicy', (client, options) => client.simulatePrincipalPolicy(probe, options)),
      (thrown) => isPassing(thrown) || isNamed(thrown, 'NoSuchEntity'),
      patience,
    )
    return role
  }

  async function release(one: Kept): Promise<void> {
    one.users--
    for (const [key, { role, users }] of kept) {
      if (kept.size <= IDLE) return
      if (users > 0) continue
      kept.delete(key)
      // What cannot be removed now is tried again at the end, and told then.
      await role.then(({ name }) => roles.remove(name)).catch(() => undefined)
    }
  }

  return {
    own: { identity: [] },
    names: new Map([[`${OUR_TAG}-${roles.runId}`, `${OUR_TAG}-run`]]),
    lend,
    close: async () => {
      kept.clear()
      await roles.close().catch((thrown) => onLeft(roles.left, thrown))
    },
  }
}

function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown)
}
