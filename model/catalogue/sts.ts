import type { Rule } from './rule.ts'

/** Limits and errors of the STS calls that issue sessions (STS). */
export const STS = [
  {
    id: 'STS-01',
    sentence:
      'The Policy parameter has at least one character, each of them a tab, line feed, carriage return or U+0020 to U+00FF.',
    source: ['STS'],
    confidence: 'doc',
    expressible: true,
    subject: 'call',
    outcomes: ['holds', 'fails'],
  },
  {
    id: 'STS-02',
    sentence: "The inline session policy and the managed policies' ARNs together have at most 2,048 characters.",
    source: ['STS'],
    confidence: 'cont',
    expressible: true,
    subject: 'call',
    outcomes: ['holds', 'fails'],
  },
  {
    id: 'STS-03',
    sentence:
      'The packed form of session policies and tags has a limit of its own, beyond which the call ends in PackedPolicyTooLarge.',
    source: ['STS'],
    confidence: 'doc',
    expressible: false,
    subject: 'call',
    outcomes: ['holds', 'fails'],
  },
  {
    id: 'STS-04',
    sentence:
      'Each reason to refuse a call has its error code, such as MalformedPolicyDocument, ExpiredTokenException or IDPRejectedClaim.',
    source: ['STS'],
    confidence: 'doc',
    expressible: false,
    subject: 'call',
    outcomes: ['holds'],
  },
  {
    id: 'STS-05',
    sentence:
      'A managed session policy is AWS managed or exists in the account of the role or, for GetFederationToken, of the calling user.',
    source: ['S0', 'STS'],
    confidence: 'doc',
    expressible: true,
    subject: 'call',
    outcomes: ['holds', 'fails'],
  },
  {
    id: 'STS-06',
    sentence: 'At most ten managed policy ARNs can be passed.',
    source: ['STS'],
    confidence: 'doc',
    expressible: true,
    subject: 'call',
    outcomes: ['holds', 'fails'],
  },
  {
    id: 'STS-07',
    sentence:
      "DurationSeconds is between 900 and the role's maximum (3,600 when chained), or 129,600 for GetFederationToken (3,600 for root).",
    source: ['STS', 'RT', 'QU'],
    confidence: 'doc',
    expressible: true,
    subject: 'call',
    outcomes: ['holds', 'fails'],
  },
  {
    id: 'STS-08',
    sentence:
      'Session name, source identity, federated name, external id and tags have their own lengths and character sets.',
    source: ['STS', 'QU'],
    confidence: 'doc',
    expressible: true,
    subject: 'call',
    outcomes: ['holds', 'fails'],
  },
  {
    id: 'STS-09',
    sentence:
      'A session tag overrides a role tag whose key is equal but for case; repeating an inherited transitive tag fails the call.',
    source: ['STS'],
    confidence: 'doc',
    expressible: true,
    subject: 'call',
    outcomes: ['holds', 'fails'],
  },
  {
    id: 'STS-10',
    sentence: "A role session's ARN holds account, role name and session name, and never the role's path.",
    source: ['STS', 'PR'],
    confidence: 'inf',
    expressible: true,
    subject: 'scenario',
    outcomes: ['holds'],
  },
] as const satisfies readonly Rule[]
