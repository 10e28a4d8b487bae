import type { Scenario } from '../../model/format/scenario.ts'
import { type Encoded, encode } from '../encoding/encode.ts'
import type { OracleRule } from '../oracleClass.ts'
import type { Oracle } from './oracle.ts'

/** What only a run knows: whether documents are malformed, and who is asked. */
export const RUN_RULES = {
  malformed: {
    id: 'ORC-40',
    class: 'none',
    sentence: 'A malformed document makes the whole call fail, and no answer says which document it was.',
    sources: ['SIM-01'],
  },
  levels: {
    id: 'ORC-41',
    class: 'none',
    sentence: 'SimulatePrincipalPolicy takes no service control policies.',
    sources: ['SIM-42'],
  },
  principal: {
    id: 'ORC-42',
    class: 'none',
    sentence: 'The role that is simulated cannot have these documents.',
    sources: ['SIM-43'],
  },
  partition: {
    id: 'ORC-43',
    class: 'none',
    sentence: 'A role that exists stands in one partition, and is not simulated in another.',
    sources: ['SIM-20'],
  },
} as const satisfies { readonly [name: string]: OracleRule }

/** The questions that a scenario comes to in a run: those of its encoding, unless one of the rules above forbids them. */
export function encodeFor({ principals }: Pick<Oracle, 'principals'>, scenario: Scenario, malformed: boolean): Encoded {
  if (malformed) return none(scenario, RUN_RULES.malformed)
  const encoded = encode(scenario)
  if (encoded.class === 'none' || principals === undefined) return encoded
  const { policies, principal } = scenario
  if ((policies.scps ?? []).length > 0) return none(scenario, RUN_RULES.levels)
  return principal.arn?.split(':')[1] === principals.partition ? encoded : none(scenario, RUN_RULES.partition)
}

/** A scenario that is not asked, by this rule. */
export function none({ requests }: Scenario, { id }: OracleRule): Encoded {
  return { class: 'none', rule: id, excluded: requests.map(() => id), questions: [] }
}
