import type { Form } from '../../model/format/hello.ts'
import type { JsonObject, JsonValue } from '../../model/json.ts'
import type { Policy } from '../../model/policyDocument.ts'
import type { Random } from '../random.ts'

/** Where in a scenario a policy stands, as far as the grammar tells places apart (GRAM-02). */
export const PLACE_KINDS = [
  'identity',
  'session',
  'boundary',
  'scps',
  'rcps',
  'resource',
  'role-trust',
  'kms-key',
  'endpoint',
] as const
export type PlaceKind = (typeof PLACE_KINDS)[number]

/** What an evaluator has to know for a mistake to be put to it, beside the kind of policy. */
export type Need = Form | 'text' | 'operators'

/** One way to spoil a well-formed document, so that AWS refuses it. */
export interface Mistake {
  readonly id: string
  /** The rule of the catalogue that the document breaks by it. */
  readonly rule: string
  readonly kinds: readonly PlaceKind[]
  readonly needs: readonly Need[]
  /** The document with this mistake and no other; undefined where this one gives no occasion for it. */
  readonly mutate: (random: Random, document: JsonObject) => Policy | undefined
}

/** Documents attached to who asks, which name no principal. */
export const IDENTITY_KINDS: readonly PlaceKind[] = ['identity', 'session', 'boundary', 'scps']
/** Documents that say who is meant, other than resource control policies, which have rules of their own. */
export const PRINCIPAL_KINDS: readonly PlaceKind[] = ['resource', 'role-trust', 'kms-key', 'endpoint']

/** A mistake inside one of a document's statements, which may be any of them. */
export function inStatement(
  change: (random: Random, statement: JsonObject) => JsonValue | undefined,
): Mistake['mutate'] {
  return (random, document) => {
    const { Statement } = document
    if (!Array.isArray(Statement)) {
      const changed = change(random, Statement as JsonObject)
      return changed === undefined ? undefined : { ...document, Statement: changed }
    }
    const list = Statement as readonly JsonObject[]
    const at = random.below(list.length)
    const changed = list.length === 0 ? undefined : change(random, list[at] as JsonObject)
    return changed === undefined
      ? undefined
      : { ...document, Statement: list.map((one, i) => (i === at ? changed : one)) }
  }
}

/** The object with some members other than before; those given as undefined are left out. */
export function edited(object: JsonObject, change: { readonly [name: string]: JsonValue | undefined }): JsonObject {
  const next: { [name: string]: JsonValue } = {}
  for (const [name, value] of Object.entries({ ...object, ...change })) if (value !== undefined) next[name] = value
  return next
}
