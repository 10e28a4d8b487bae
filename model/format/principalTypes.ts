/** CloudTrail's `userIdentity` types, as far as a scenario can have them as requester. */
export const PRINCIPAL_TYPES = [
  'AssumedRole',
  'FederatedUser',
  'IAMUser',
  'Root',
  'AWSService',
  'WebIdentityUser',
  'SAMLUser',
  'Anonymous',
] as const

export type PrincipalType = (typeof PRINCIPAL_TYPES)[number]
