/** The places of policies beside the resource's own, in the order of a world's digits. */
export const LAYERS = ['identity', 'boundary', 'inline', 'managed', 'scps', 'rcps', 'endpoint'] as const

export type LayerName = (typeof LAYERS)[number]

/** What a layer says to a request: there is none; a statement allows or denies; there is one and nothing in it matches. */
export type LayerState = 'absent' | 'allow' | 'none' | 'deny'

/** How a layer's policy is written. All but `absent` hold statements that match the resources named for them (`in`) alone. */
export type Shape =
  | 'absent'
  | 'allow' // one Allow
  | 'deny' // one Deny, and nothing that allows
  | 'full-and-allow' // SCPs: full access at the first level, one Allow at the second
  | 'full-and-deny' // SCPs: full access and one Deny

/** What each shape says, by construction, to a request that its statement matches and to one that it does not. */
export const SAYS: { readonly [shape in Shape]: { readonly in: LayerState; readonly out: LayerState } } = {
  absent: { in: 'absent', out: 'absent' },
  allow: { in: 'allow', out: 'none' },
  deny: { in: 'deny', out: 'none' },
  'full-and-allow': { in: 'allow', out: 'none' },
  'full-and-deny': { in: 'deny', out: 'allow' },
}

/** Whether a request is one that a layer's statement matches. */
export type Side = 'in' | 'out'

/** One way for a layer to be, and the sides that requests are asked on. */
export interface LayerOption {
  readonly shape: Shape
  readonly asks: readonly Side[]
}
