import type { Rule } from './rule.ts'

/** Matching of actions (ACT). */
export const ACTIONS = [
  {
    id: 'ACT-01',
    sentence: 'Service prefix and name of an action are compared without regard to letter case.',
    source: ['AC'],
    confidence: 'doc',
    expressible: true,
    subject: 'scenario',
    outcomes: ['holds', 'fails'],
  },
  {
    id: 'ACT-02',
    sentence: 'In action patterns a star matches any run of characters and a question mark exactly one.',
    source: ['AC', 'GR', 'AA'],
    confidence: 'doc',
    expressible: true,
    subject: 'scenario',
    outcomes: ['holds', 'fails'],
  },
  {
    id: 'ACT-03',
    sentence: 'NotAction covers every action that is not listed.',
    source: ['NA'],
    confidence: 'doc',
    expressible: true,
    subject: 'scenario',
    outcomes: ['holds', 'fails'],
  },
  {
    id: 'ACT-04',
    sentence:
      'An action without resource-level permissions is requested on the resource "*", which no specific ARN pattern matches.',
    source: ['NA'],
    confidence: 'doc',
    expressible: true,
    subject: 'scenario',
    outcomes: ['holds', 'fails'],
  },
] as const satisfies readonly Rule[]
