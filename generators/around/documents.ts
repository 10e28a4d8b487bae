import type { ResourceKind } from '../../model/format/scenario.ts'
import type { PolicyDocument } from '../../model/policyDocument.ts'

/** Somebody's own policies, well formed each for its place. What is absent is generated. */
export interface Documents {
  readonly identity?: readonly PolicyDocument[]
  /** The first may be passed inline, the others are managed policies. */
  readonly session?: readonly PolicyDocument[]
  readonly boundary?: PolicyDocument
  readonly resource?: PolicyDocument
  /** What the resource policy governs; generic unless told. */
  readonly resourceKind?: ResourceKind
  /** All at one level. */
  readonly scps?: readonly PolicyDocument[]
  readonly rcps?: readonly PolicyDocument[]
  readonly endpoint?: PolicyDocument
}

/** All of them in a row. */
export function documentsIn(documents: Documents): readonly PolicyDocument[] {
  const { identity = [], session = [], boundary, resource, scps = [], rcps = [], endpoint } = documents
  const single = [boundary, resource, endpoint].filter((one) => one !== undefined)
  return [...identity, ...session, ...single, ...scps, ...rcps]
}
