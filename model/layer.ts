/**
 * The layers that can decide a request, a fixed and public list.
 *
 * For `explicitDeny` the layer holds a matching Deny (the first in the order of EVAL-05 where several do). For `allowed` it
 * holds the grant. For `implicitDeny` it is the first one, in the order of EVAL-05, whose missing Allow settled the matter.
 */
export const LAYERS = [
  'operation', // the operation itself: needs no permission, or these credentials cannot call it (EVAL-22, SESS-16, TRUST-10)
  'partition', // principal and resource are in different partitions (EVAL-15)
  'rcp',
  'scp',
  'endpoint',
  'resource',
  'root', // the root user's own full access (EVAL-20)
  'identity',
  'boundary',
  'session',
] as const

export type Layer = (typeof LAYERS)[number]
