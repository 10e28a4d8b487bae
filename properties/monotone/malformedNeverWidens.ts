import { mapPolicies, type Place, type PolicyKind } from '../../model/edit/mapPolicies.ts'
import { plainDocument, statementsOf } from '../../model/edit/plainDocument.ts'
import { isCrossAccount } from '../../model/edit/principalFacts.ts'
import type { JsonObject } from '../../model/json.ts'
import type { Policy } from '../../model/policyDocument.ts'
import { thinned } from '../edit/thinned.ts'
import { withNewPolicy } from '../edit/withNewPolicy.ts'
import { neverWider } from '../judge/neverWider.ts'
import { ALLOW_NOTHING } from '../pivot/grants.ts'
import type { Property } from '../property.ts'

const EVERYTHING: JsonObject = { Effect: 'Allow', Action: '*', Resource: '*' }
const OTHERS_ONLY: JsonObject = { StringEquals: { 'aws:PrincipalAccount': '000000000000' } }

/** Statements with one mistake each (GRAM-02, GRAM-05, GRAM-13, COND-06, COND-13), which allow everything where it is overlooked. */
const BROKEN: readonly JsonObject[] = [
  { ...EVERYTHING, Effect: 'allow' },
  { ...EVERYTHING, Effect: ['Allow'] },
  { ...EVERYTHING, Conditions: OTHERS_ONLY },
  { ...EVERYTHING, condition: OTHERS_ONLY },
  { ...EVERYTHING, NotAction: 'assume-nothing:Nothing' },
  { ...EVERYTHING, NotResource: 'arn:aws:s3:::nothing' },
  { ...EVERYTHING, Condition: { StringEqualIfExists: { 'assume-nothing:Nothing': 'x' } } },
  { ...EVERYTHING, Condition: { NullIfExists: { 'assume-nothing:Nothing': 'true' } } },
  { Effect: 'Allow', action: '*', Resource: '*' },
]

const whole = ({ kind }: Place): JsonObject => (kind === 'resource' ? { Principal: '*', ...EVERYTHING } : EVERYTHING)

const KINDS: readonly PolicyKind[] = ['identity', 'session', 'resource', 'boundary']
const HAS_IDENTITY_POLICIES = ['AssumedRole', 'IAMUser', 'FederatedUser']

/** What AWS refuses is refused, or at least grants nothing: a typing error must not open a door. */
export const malformedNeverWidens: Property = {
  id: 'malformed-never-widens',
  sentence:
    'A malformed statement makes its document refused, or allows nothing that the document without it would not allow.',
  rules: ['GRAM-01', 'GRAM-02', 'GRAM-05', 'GRAM-13', 'COND-13'],
  relation: 'monotone',
  trial: (scenario, random) => {
    // There, a grant of one side would not show (EVAL-12, EVAL-14); a trust policy has no Resource (TRUST-07).
    if (isCrossAccount(scenario) || (scenario.resourceKind ?? 'generic') !== 'generic') return undefined
    if (scenario.principal.type === 'Root') return undefined // EVAL-20: nothing more to be had
    const sparse = thinned(scenario, random)
    // Where nothing is granted any more, the mistake is all there is.
    const world = HAS_IDENTITY_POLICIES.includes(scenario.principal.type)
      ? withNewPolicy(sparse, 'identity', ALLOW_NOTHING)
      : sparse
    const paths: string[] = []
    mapPolicies(world, (policy, { kind, path }) => {
      if (KINDS.includes(kind) && plainDocument(policy) !== undefined) paths.push(path)
      return policy
    })
    if (paths.length === 0) return undefined
    // What grants is where a mistake opens most.
    const granting = paths.filter((path) => /identity|resource/.test(path))
    const path = random.pick(granting.length > 0 && random.percent(90) ? granting : paths)
    const broken = random.pick(BROKEN)
    const unknownVersion = random.percent(10) // GRAM-01
    const spoiled = mapPolicies(world, (policy, place) => {
      const document = place.path === path ? plainDocument(policy) : undefined
      if (document === undefined) return policy
      if (unknownVersion)
        return {
          ...document,
          Version: '2012-10-18',
          Statement: [...statementsOf(document), whole(place)],
        } as unknown as Policy
      const statement = place.kind === 'resource' ? { Principal: '*', ...broken } : broken
      return { ...document, Statement: [...statementsOf(document), statement] } as unknown as Policy
    })
    return { ...neverWider(world, spoiled), malformed: [1] }
  },
}
