/**
 * A document that decides nothing, for a principal without policies: PolicyInputList is required, and what a call does with an empty one is not
 * documented. It denies, so that it could never allow, an action of STS, none of which is ever asked about (ORC-31).
 */
export const NOTHING = JSON.stringify({
  Version: '2012-10-17',
  Statement: { Effect: 'Deny', Action: 'sts:DecodeAuthorizationMessage', Resource: '*' },
})
