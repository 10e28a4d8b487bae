import type { Rule } from './rule.ts'

/** Role trust policies and KMS key policies (TRUST, KMS). */
export const TRUST = [
  {
    id: 'TRUST-01',
    sentence:
      "In one account a role can be assumed if its trust policy names the caller, or names the account and the caller's own policies allow it.",
    source: ['STS', 'EL'],
    confidence: 'doc',
    expressible: true,
    subject: 'scenario',
    outcomes: ['holds'],
  },
  {
    id: 'TRUST-02',
    sentence:
      'In one account a role whose trust policy mentions neither caller nor account cannot be assumed, whatever identity policies allow.',
    source: ['EL'],
    confidence: 'doc',
    expressible: true,
    subject: 'scenario',
    outcomes: ['holds'],
  },
  {
    id: 'TRUST-03',
    sentence:
      "Across accounts both the trust policy and the caller's identity policies must allow the role to be assumed.",
    source: ['STS', 'XA'],
    confidence: 'doc',
    expressible: true,
    subject: 'scenario',
    outcomes: ['holds'],
  },
  {
    id: 'TRUST-04',
    sentence:
      "The caller's session policies, boundary and SCPs limit its AssumeRole call like any request on a resource with a policy.",
    source: [],
    confidence: 'inf',
    expressible: true,
    subject: 'scenario',
    outcomes: ['holds'],
  },
  {
    id: 'TRUST-05',
    sentence: 'Callers from SAML and web identity providers are decided by the trust policy and RCPs only.',
    source: ['S3', 'PR', 'RCP'],
    confidence: 'doc',
    expressible: true,
    subject: 'scenario',
    outcomes: ['holds', 'fails'],
  },
  {
    id: 'TRUST-06',
    sentence:
      'Passing session tags or a source identity needs sts:TagSession or sts:SetSourceIdentity, or the whole call fails.',
    source: ['STG', 'SRC'],
    confidence: 'doc',
    expressible: false,
    subject: 'scenario',
    outcomes: ['holds', 'fails'],
  },
  {
    id: 'TRUST-07',
    sentence:
      'A trust policy has no Resource, NotResource or NotPrincipal, and no principal wildcard but a whole star.',
    source: ['AA', 'NP'],
    confidence: 'doc',
    expressible: true,
    subject: 'scenario',
    outcomes: ['holds', 'fails'],
  },
  {
    id: 'TRUST-08',
    sentence: 'A role does not trust itself unless its trust policy says so.',
    source: ['TB'],
    confidence: 'doc',
    expressible: true,
    subject: 'scenario',
    outcomes: ['holds'],
  },
  {
    id: 'TRUST-09',
    sentence: 'A role whose trust policy names only a service can be assumed by that service alone.',
    source: ['PR'],
    confidence: 'doc',
    expressible: true,
    subject: 'scenario',
    outcomes: ['holds'],
  },
  {
    id: 'TRUST-10',
    sentence: 'The root user cannot assume a role, whatever the trust policy says.',
    source: ['STS'],
    confidence: 'doc',
    expressible: true,
    subject: 'scenario',
    outcomes: ['holds'],
  },
  {
    id: 'KMS-01',
    sentence:
      'Nobody, not even the root user, can use a KMS key unless its key policy allows it or delegates to the account.',
    source: ['KMS'],
    confidence: 'doc',
    expressible: true,
    subject: 'scenario',
    outcomes: ['holds', 'fails'],
  },
  {
    id: 'KMS-02',
    sentence:
      'A key policy that allows the account only lets identity policies take effect and grants nothing by itself.',
    source: ['KMS'],
    confidence: 'doc',
    expressible: true,
    subject: 'scenario',
    outcomes: ['holds'],
  },
  {
    id: 'KMS-03',
    sentence: 'A key policy that names a role, session or user grants to it as any resource policy does.',
    source: ['KMS'],
    confidence: 'inf',
    expressible: true,
    subject: 'scenario',
    outcomes: ['holds'],
  },
] as const satisfies readonly Rule[]
