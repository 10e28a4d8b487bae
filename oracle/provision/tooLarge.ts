import type { PrincipalDocuments } from '../client/principalSource.ts'
import type { OracleRule } from '../oracleClass.ts'

interface PlanRule extends OracleRule {
  readonly holds: (documents: PrincipalDocuments) => boolean
}

/** Characters of all inline policies of a role together; counted with white space, which is on the safe side. */
const MOST_INLINE = 10_240
/** Characters of a managed policy, as which a boundary is attached. */
const MOST_MANAGED = 6_144

/** Documents that no temporary role can have. Nothing is cut to make it fit. */
export const ROLE_RULES: readonly PlanRule[] = [
  {
    id: 'ORC-44',
    class: 'none',
    sentence: 'The inline policies of a role have at most 10,240 characters together.',
    sources: ['SIM-01'],
    holds: ({ identity }) => identity.reduce((sum, { length }) => sum + length, 0) > MOST_INLINE,
  },
  {
    id: 'ORC-45',
    class: 'none',
    sentence: 'A managed policy, as which a boundary is attached, has at most 6,144 characters.',
    sources: ['SIM-01'],
    holds: ({ boundary }) => boundary !== undefined && boundary.length > MOST_MANAGED,
  },
]

/** The rule by which no temporary role has these documents; undefined where one can. */
export function tooLarge(documents: PrincipalDocuments): PlanRule | undefined {
  return ROLE_RULES.find(({ holds }) => holds(documents))
}
