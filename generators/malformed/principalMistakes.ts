import type { JsonObject, JsonValue } from '../../model/json.ts'
import type { Random } from '../random.ts'
import { edited, inStatement, type Mistake, type Need, type PlaceKind, PRINCIPAL_KINDS } from './mistake.ts'

const STAR: readonly Need[] = ['principal:star']
const ACCOUNT: readonly Need[] = ['principal:account']
const NOT: readonly Need[] = ['NotPrincipal', 'principal:account']
const OTHER = { AWS: '444455556666' } as const
/** GRAM-02: neither `"*"` nor an object of principals. */
const NO_PRINCIPALS: readonly JsonValue[] = ['arn:aws:iam::111122223333:role/R', '111122223333', '', null, ['*'], {}]
const UNKNOWN_KINDS = ['aws', 'User', 'Role', 'IAM', 'Services'] as const
const WITH_NOT: readonly PlaceKind[] = PRINCIPAL_KINDS.filter((kind) => kind !== 'role-trust')

/** Mistakes of Principal and NotPrincipal. */
export const PRINCIPAL_MISTAKES: readonly Mistake[] = [
  ...forbidden('GRAM-02', ['identity', 'boundary']),
  ...forbidden('SESS-09', ['session']),
  ...forbidden('SCP-04', ['scps']),
  principal('not-principal-in-rcp', 'RCP-03', ['rcps'], { Principal: undefined, NotPrincipal: OTHER }, NOT),
  principal('one-principal-in-rcp', 'RCP-03', ['rcps'], { Principal: OTHER }, ACCOUNT),
  principal('no-principal-in-rcp', 'RCP-03', ['rcps'], { Principal: undefined }),
  principal('no-principal', 'GRAM-02', PRINCIPAL_KINDS, { Principal: undefined, NotPrincipal: undefined }),
  principal('principal-and-not-principal', 'GRAM-02', WITH_NOT, { Principal: '*', NotPrincipal: OTHER }, [
    ...STAR,
    ...NOT,
  ]),
  principal(
    'not-principal-with-allow',
    'GRAM-14',
    WITH_NOT,
    allowing({ Principal: undefined, NotPrincipal: OTHER }),
    NOT,
  ),
  principal(
    'not-principal-in-trust-policy',
    'TRUST-07',
    ['role-trust'],
    { Principal: undefined, NotPrincipal: OTHER },
    NOT,
  ),
  picked('principal-of-another-form', 'GRAM-02', (random) => random.pick(NO_PRINCIPALS)),
  picked('unknown-kind-of-principal', 'GRAM-13', (random) => ({ [random.pick(UNKNOWN_KINDS)]: '444455556666' })),
  picked('principal-value-of-another-type', 'GRAM-08', (random) => ({
    AWS: random.pick([null, 111122223333, [true]]),
  })),
  picked('principal-value-neither-text-nor-list', 'GRAM-04', (random) => ({ AWS: random.pick([{}, [['*']]]) })),
]

/** A principal where the document is attached to whom it is about. */
function forbidden(rule: string, kinds: readonly PlaceKind[]): Mistake[] {
  const where = kinds.join('-or-')
  return [
    principal(`principal-in-${where}`, rule, kinds, { Principal: '*' }, STAR),
    principal(`named-principal-in-${where}`, rule, kinds, { Principal: OTHER }, ACCOUNT),
    principal(`not-principal-in-${where}`, rule, kinds, { NotPrincipal: OTHER }, NOT),
  ]
}

type Change = { readonly [name: string]: JsonValue | undefined }

function allowing(change: Change): Change {
  return { ...change, Effect: 'Allow' }
}

function principal(
  id: string,
  rule: string,
  kinds: readonly PlaceKind[],
  change: Change,
  needs: readonly Need[] = [],
): Mistake {
  return { id, rule, kinds, needs, mutate: inStatement((_random, statement) => edited(statement, change)) }
}

/** Something wrong in the place of the principal. */
function picked(id: string, rule: string, value: (random: Random) => JsonValue): Mistake {
  const change = (random: Random, statement: JsonObject): JsonObject =>
    edited(statement, { Principal: value(random), NotPrincipal: undefined })
  return { id, rule, kinds: PRINCIPAL_KINDS, needs: [], mutate: inStatement(change) }
}
