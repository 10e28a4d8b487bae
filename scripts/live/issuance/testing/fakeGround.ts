import type { Issuer } from '../../../../evaluators/live/issuance/issuer.ts'
import type { Credentials } from '../../../../evaluators/live/server/credentials.ts'
import type { Policy } from '../../../../model/policyDocument.ts'
import type { Ground } from '../ground.ts'
import { type Model, mayDo } from '../model.ts'
import { DOCUMENTS, PALETTE, PROBES } from '../palette.ts'

/** What a server in this process does wrongly. */
export type FakeBug =
  | 'account-forgets-session'
  | 'edit-comes-late'
  | 'refuses'
  | 'session-forgets-policy'
  | 'session-forgets-managed'
  | 'managed-is-frozen'
  | 'never-expires'

/** A policy that is looked up at every call. */
type Bound = () => string

/** A server in this process that keeps for each credential what bounds it; with roles or without. */
export function fakeGround(bug?: FakeBug, roles = false): Ground {
  const attached = new Map<string, string>()
  const bounds = new Map<string, readonly (readonly Bound[])[]>()
  const ended = new Map<string, number>()
  let count = 0
  const nameOf = (policy: Policy): string =>
    PALETTE.find(({ document }) => document === policy)?.name ?? 'nothing of the palette'
  const issue = (all: readonly (readonly Bound[])[]): Credentials => {
    const accessKeyId = `key${count++}`
    bounds.set(accessKeyId, all)
    return { accessKeyId, secretAccessKey: 'secret' }
  }
  const fixed = (policy: Policy | undefined): readonly Bound[] => (policy === undefined ? [] : [() => nameOf(policy)])
  const live = (name: string): Bound => {
    const now = attached.get(name) as string
    return () => (bug === 'managed-is-frozen' && name.includes('managed') ? now : (attached.get(name) as string))
  }
  const own = (given: readonly Bound[]): readonly (readonly Bound[])[] => (given.length === 0 ? [] : [given])
  const of = (by: Credentials): readonly (readonly Bound[])[] => bounds.get(by.accessKeyId) ?? []
  const put = async (name: string, policy: Policy): Promise<void> => void attached.set(name, nameOf(policy))
  const issuer: Issuer = {
    addUser: async (name, policy) => {
      await put(name, policy)
      return issue([[live(name)]])
    },
    editPolicy: async (name, policy) => {
      if (bug !== 'edit-comes-late') await put(name, policy)
    },
    ...(roles ? { addRole: put, putManaged: put } : {}),
    assumeRole: async (by, policy, { role, managed, seconds } = {}) => {
      if (bug === 'refuses') return 'refused'
      const given = [
        ...(bug === 'session-forgets-policy' ? [] : fixed(policy)),
        ...(managed === undefined || bug === 'session-forgets-managed' ? [] : [live(managed)]),
      ]
      const session = issue([...(role === undefined ? of(by) : [[live(role)]]), ...own(given)])
      // Short ones have ended as they are given, so that nobody waits for them.
      const expiresAt = seconds === undefined ? Date.now() + 900_000 : Date.now() - 1_500
      if (bug !== 'never-expires') ended.set(session.accessKeyId, expiresAt)
      return { ...session, expiresAt }
    },
    ...(roles
      ? {}
      : {
          addAccount: async (by: Credentials, policy?: Policy) => {
            if (bug === 'refuses') return 'refused' as const
            const before = bug === 'account-forgets-session' ? of(by).slice(0, 1) : of(by)
            return issue([...before, ...own(fixed(policy))])
          },
        }),
    tearDown: async () => attached.clear(),
  }
  const canDo: Ground['canDo'] = async ({ accessKeyId }) => {
    if (Date.now() > (ended.get(accessKeyId) ?? Number.POSITIVE_INFINITY)) return PROBES.map(() => false)
    const sets = (bounds.get(accessKeyId) ?? []).map((set) => set.map((one) => one()))
    return sets.reduce<readonly boolean[]>(
      (able, names) => allowedBy(names).map((may, at) => may && able[at] === true),
      PROBES.map(() => true),
    )
  }
  return {
    issuerFor: () => issuer,
    canDo,
    probes: PROBES,
    able: { roles, managed: roles, accounts: !roles, ...(bug === 'never-expires' ? { seconds: 1 } : {}) },
    cannot: [],
    remove: async () => undefined,
  }
}

/** What a set of session policies allows together. */
function allowedBy(names: readonly string[]): readonly boolean[] {
  const [policy, managed] = names
  const model: Model = {
    documents: DOCUMENTS,
    roles: [],
    managed: managed === undefined ? [] : [managed],
    issued: [{ kind: 'user', policy, ...(managed === undefined ? {} : { managed: 0 }) }],
    probes: PROBES,
  }
  return mayDo(model, 0)
}
