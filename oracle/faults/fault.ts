/** What may go wrong between a client and IAM. */
export const FAULTS = [
  'throttling',
  'throttling-exception',
  'request-limit',
  'unavailable',
  'failure',
  'silence',
  'reset',
  'reset-after',
  'reset-in-body',
  'stall-in-body',
  'malformed',
  'truncated',
  'expired',
  'no-such-entity',
] as const

/**
 * `silence`: never answered. `reset`: closed before IAM heard of it; `reset-after`: done, and closed without an answer; `reset-in-body` and
 * `stall-in-body`: done, and the answer breaks off. `malformed`: done, and the answer is cut to XML that does not end. `truncated`: a page that
 * says there is more and not where. `no-such-entity`: IAM does not know yet what was just made.
 */
export type Fault = (typeof FAULTS)[number]

/** Faults that answer by themselves, with status and code. */
export const REFUSALS: { readonly [name in Fault]?: readonly [status: number, code: string] } = {
  throttling: [400, 'Throttling'],
  'throttling-exception': [400, 'ThrottlingException'],
  'request-limit': [503, 'RequestLimitExceeded'],
  unavailable: [503, 'ServiceUnavailable'],
  failure: [500, 'InternalFailure'],
  expired: [403, 'ExpiredToken'],
  'no-such-entity': [404, 'NoSuchEntity'],
}
