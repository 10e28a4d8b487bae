import type { Rule } from './rule.ts'

/** Matching of resources (RSC). */
export const RESOURCES = [
  {
    id: 'RSC-01',
    sentence: 'An ARN is split at its first five colons; the sixth component keeps its own colons and slashes.',
    source: ['CO', 'VA'],
    confidence: 'doc',
    expressible: true,
    subject: 'scenario',
    outcomes: ['holds'],
  },
  {
    id: 'RSC-02',
    sentence:
      'Wildcards match within the segments of an ARN, slashes included; only a star that ends its segment reaches across colons.',
    source: ['RS', 'RS-now'],
    confidence: 'doc',
    expressible: true,
    subject: 'scenario',
    outcomes: ['holds', 'fails'],
  },
  {
    id: 'RSC-03',
    sentence: 'Colons after the fifth are ordinary characters, which wildcards match.',
    source: ['CO'],
    confidence: 'inf',
    expressible: true,
    subject: 'scenario',
    outcomes: ['holds'],
  },
  {
    id: 'RSC-04',
    sentence: 'Resources are compared with regard to letter case.',
    source: ['AA'],
    confidence: 'inf',
    expressible: true,
    subject: 'scenario',
    outcomes: ['holds', 'fails'],
  },
  {
    id: 'RSC-05',
    sentence:
      'Wildcards in the service segment of an ARN should not be written but are matched like others; in the partition they are accepted.',
    source: ['RS', 'IDF'],
    confidence: 'inf',
    expressible: true,
    subject: 'scenario',
    outcomes: ['holds'],
  },
  {
    id: 'RSC-06',
    sentence: 'A resource pattern of fewer than six components is completed with stars.',
    source: ['AA', 'I8650'],
    confidence: 'cont',
    expressible: true,
    subject: 'scenario',
    outcomes: ['holds'],
  },
  {
    id: 'RSC-07',
    sentence: 'NotResource covers every resource that no listed pattern matches.',
    source: ['NR'],
    confidence: 'doc',
    expressible: true,
    subject: 'scenario',
    outcomes: ['holds', 'fails'],
  },
  {
    id: 'RSC-08',
    sentence: 'The pattern "*" matches every resource, the request resource "*" included.',
    source: ['RS'],
    confidence: 'doc',
    expressible: true,
    subject: 'scenario',
    outcomes: ['holds'],
  },
  {
    id: 'RSC-09',
    sentence:
      'The request resource "*" is matched by the pattern "*" alone, and counts as not listed under NotResource.',
    source: ['NA', 'NR'],
    confidence: 'cont',
    expressible: true,
    subject: 'scenario',
    outcomes: ['holds', 'fails'],
  },
] as const satisfies readonly Rule[]
