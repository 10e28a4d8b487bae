import type { PrincipalSource } from '../client/principalSource.ts'
import { renamed } from '../client/renamed.ts'
import { namesOf } from './namesOf.ts'
import type { ReadRole } from './readRole.ts'

/**
 * A role that the user names, as it is: what a scenario has beside is given with each call, which adds policies (SIM-43) and replaces a
 * boundary. Nothing of the role is changed.
 */
export function roleSource(role: ReadRole): PrincipalSource {
  const names = namesOf(role)
  const plain = (text: string): string => renamed(text, [...names])
  const own = role.policies.map(plain)
  const boundary = role.boundary === undefined ? undefined : plain(role.boundary.document)
  return {
    own: { identity: own, ...(boundary === undefined ? {} : { boundary }) },
    names,
    lend: async (documents) => {
      const rest = [...documents.identity]
      for (const text of own) {
        const at = rest.findIndex((one) => plain(one) === text)
        if (at === -1) return { cannot: "the role's own policies cannot be left out of its simulation" }
        rest.splice(at, 1)
      }
      if (documents.boundary === undefined && boundary !== undefined)
        return { cannot: "the role's own boundary cannot be left out of its simulation" }
      const same = documents.boundary === undefined || plain(documents.boundary) === boundary
      return {
        arn: role.arn,
        give: { identity: rest, ...(same ? {} : { boundary: documents.boundary as string }) },
        release: async () => undefined,
      }
    },
    close: async () => undefined,
  }
}
