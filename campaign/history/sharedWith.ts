import type { Scenario } from '../../model/format/scenario.ts'
import type { Session } from '../../model/format/session.ts'

/**
 * What the scenarios of a prelude have in common with the one that goes wrong after them, as words: what a cache that is to blame
 * may be keyed by. The minimal case has little else in common.
 */
export function sharedWith(scenario: Scenario, prelude: readonly Scenario[]): readonly string[] {
  return Object.entries(PARTS)
    .filter(([, partsOf]) => {
      const parts = partsOf(scenario)
      return prelude.some((before) => partsOf(before).some((part) => parts.includes(part)))
    })
    .map(([name]) => `shared:${name}`)
}

const PARTS: { readonly [name: string]: (scenario: Scenario) => readonly string[] } = {
  principal: ({ principal }) => [principal.arn ?? principal.type],
  issuer: ({ principal: { issuer } }) => (issuer === undefined ? [] : [issuer]),
  action: ({ requests }) => requests.map(({ action }) => action),
  resource: ({ requests }) => requests.map(({ resource }) => resource),
  'managed-policy': ({ session }) => managed(session).map(({ arn }) => arn),
}

const managed = (session: Session | undefined): NonNullable<Session['managed']> => session?.managed ?? []
