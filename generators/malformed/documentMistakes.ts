import type { JsonObject, JsonValue } from '../../model/json.ts'
import { edited, type Mistake, PLACE_KINDS, type PlaceKind, PRINCIPAL_KINDS } from './mistake.ts'

const WITHOUT_ID: readonly PlaceKind[] = ['identity', 'session', 'boundary', 'scps']
const PLAIN_SIDS: readonly PlaceKind[] = ['identity', 'session', 'boundary']
const VERSIONS = ['2012-10-18', '2012-10-17 ', '2012-1-17', '', 20121017, ['2012-10-17']] as const
const UNKNOWN = ['version', 'statement', 'Statements', 'Comment', 'ID', 'Effect'] as const
const NO_STATEMENTS = ['', 'Allow', null, true, 1] as const

/** Mistakes of a document outside its statements. */
export const DOCUMENT_MISTAKES: readonly Mistake[] = [
  {
    id: 'unknown-version',
    rule: 'GRAM-01',
    kinds: PLACE_KINDS,
    needs: ['Version2008'],
    mutate: (random, document) => edited(document, { Version: random.pick(VERSIONS) as JsonValue }),
  },
  {
    id: 'no-statement',
    rule: 'GRAM-01',
    kinds: PLACE_KINDS,
    needs: [],
    mutate: (_random, document) => edited(document, { Statement: undefined }),
  },
  {
    id: 'statement-of-another-type',
    rule: 'GRAM-01',
    kinds: PLACE_KINDS,
    needs: [],
    mutate: (random, document) => edited(document, { Statement: random.pick(NO_STATEMENTS) }),
  },
  {
    id: 'id-in-identity-policy',
    rule: 'GRAM-03',
    kinds: WITHOUT_ID,
    needs: [],
    mutate: (random, document) => edited(document, { Id: random.percent(50) ? 'policy-1' : '' }),
  },
  {
    id: 'id-in-rcp',
    rule: 'RCP-03',
    kinds: ['rcps'],
    needs: [],
    mutate: (_random, document) => edited(document, { Id: 'policy-1' }),
  },
  {
    id: 'id-of-another-type',
    rule: 'GRAM-08',
    kinds: PRINCIPAL_KINDS,
    needs: [],
    mutate: (random, document) => edited(document, { Id: random.pick([1, true, null, ['policy-1']]) }),
  },
  {
    id: 'unknown-element',
    rule: 'GRAM-13',
    kinds: PLACE_KINDS,
    needs: [],
    mutate: (random, document) => edited(document, { [random.pick(UNKNOWN)]: 'Allow' }),
  },
  {
    id: 'no-object-among-statements',
    rule: 'GRAM-08',
    kinds: PLACE_KINDS,
    needs: [],
    mutate: (random, document) =>
      edited(document, { Statement: [...statements(document), random.pick([null, 'Allow', 7, []])] }),
  },
  {
    id: 'sid-given-twice',
    rule: 'GRAM-07',
    kinds: PLAIN_SIDS,
    needs: [],
    mutate: (random, document) => {
      const list = statements(document)
      const first = list[0]
      if (first === undefined) return undefined
      const twice = edited(first, { Sid: random.pick(['First', 'A', '']) })
      return edited(document, {
        Statement: [twice, ...list.slice(1).map((one) => edited(one, { Sid: undefined })), twice],
      })
    },
  },
]

function statements({ Statement }: JsonObject): readonly JsonObject[] {
  return Array.isArray(Statement) ? (Statement as readonly JsonObject[]) : [Statement as JsonObject]
}
