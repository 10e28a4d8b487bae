import type { Policies, Scenario } from '../format/scenario.ts'
import type { Session } from '../format/session.ts'
import type { Policy } from '../policyDocument.ts'

/** What a policy of a scenario is: the kinds that AWS combines differently. */
export type PolicyKind = 'identity' | 'boundary' | 'session' | 'resource' | 'scp' | 'rcp' | 'endpoint'

/** Where a policy stands in a scenario; `path` as in `StatementRef` (`session.managed[0]`, `policies.scps[1][0]`). */
export interface Place {
  readonly kind: PolicyKind
  readonly path: string
}

type Edit = (policy: Policy, place: Place) => Policy | undefined

/**
 * Puts another policy in the place of each, or none where the edit gives nothing. What does not change is shared, and a scenario
 * without any change is given back itself. The policies of `session.caller` are no policies of the request (SESS-11) and stay.
 */
export function mapPolicies(scenario: Scenario, edit: Edit): Scenario {
  const policies = mapped(scenario.policies, (name, value) => {
    if (name === 'identity') return mapList(value as Policies['identity'], 'identity', 'policies.identity', edit)
    if (name === 'scps' || name === 'rcps') return mapLevels(value as readonly (readonly Policy[])[], name, edit)
    return edit(value as Policy, { kind: name, path: `policies.${name}` })
  })
  const session = scenario.session && mapSession(scenario.session, edit)
  if (policies === scenario.policies && session === scenario.session) return scenario
  return session === undefined ? { ...scenario, policies } : { ...scenario, policies, session }
}

function mapSession(session: Session, edit: Edit): Session {
  return mapped(session, (name, value) => {
    if (name === 'inline') return edit(value as Policy, { kind: 'session', path: 'session.inline' })
    if (name !== 'managed') return value
    return unlessSame(value as NonNullable<Session['managed']>, (managed, index) => {
      const document = edit(managed.document, { kind: 'session', path: `session.managed[${index}]` })
      return document === managed.document ? managed : document && { ...managed, document }
    })
  })
}

function mapLevels(
  levels: readonly (readonly Policy[])[],
  name: 'scps' | 'rcps',
  edit: Edit,
): readonly (readonly Policy[])[] {
  const kind = name === 'scps' ? 'scp' : 'rcp'
  return unlessSame(levels, (level, index) => mapList(level, kind, `policies.${name}[${index}]`, edit))
}

function mapList(list: readonly Policy[], kind: PolicyKind, path: string, edit: Edit): readonly Policy[] {
  return unlessSame(list, (policy, index) => edit(policy, { kind, path: `${path}[${index}]` }))
}

/** The list with each item mapped, the undefined ones left out; the list itself where nothing changed. */
function unlessSame<T>(list: readonly T[], map: (item: T, index: number) => T | undefined): readonly T[] {
  const after = list.map(map)
  return after.every((item, index) => item === list[index]) ? list : after.filter((item) => item !== undefined)
}

/** The object with each defined field mapped, the undefined ones left out; the object itself where nothing changed. */
function mapped<T extends Policies | Session>(record: T, map: (name: keyof T & string, value: unknown) => unknown): T {
  let same = true
  const entries: [string, unknown][] = []
  for (const [name, value] of Object.entries(record)) {
    if (value === undefined) continue
    const after = map(name as keyof T & string, value)
    if (after !== value) same = false
    if (after !== undefined) entries.push([name, after])
  }
  return same ? record : (Object.fromEntries(entries) as unknown as T)
}
