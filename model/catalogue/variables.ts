import type { Rule } from './rule.ts'

/** Policy variables (VAR). */
export const VARIABLES = [
  {
    id: 'VAR-01',
    sentence: 'Policy variables work in documents of Version 2012-10-17 only; elsewhere they are literal text.',
    source: ['VA', 'VE'],
    confidence: 'doc',
    expressible: true,
    subject: 'scenario',
    outcomes: ['holds', 'fails'],
  },
  {
    id: 'VAR-02',
    sentence:
      'Variables stand in the sixth component of a resource and in string and ARN conditions, and nowhere else.',
    source: ['VA', 'CO', 'AA'],
    confidence: 'doc',
    expressible: true,
    subject: 'scenario',
    outcomes: ['holds'],
  },
  {
    id: 'VAR-03',
    sentence: 'Names of variables ignore letter case, and only single-valued keys give them a value.',
    source: ['VA', 'SV'],
    confidence: 'doc',
    expressible: true,
    subject: 'scenario',
    outcomes: ['holds', 'fails'],
  },
  {
    id: 'VAR-04',
    sentence: 'The variables ${*}, ${?} and ${$} stand for the literal characters.',
    source: ['VA'],
    confidence: 'doc',
    expressible: true,
    subject: 'scenario',
    outcomes: ['holds'],
  },
  {
    id: 'VAR-05',
    sentence: "A variable's default takes the place of a value that the context lacks.",
    source: ['VA', 'AA'],
    confidence: 'doc',
    expressible: true,
    subject: 'scenario',
    outcomes: ['holds'],
  },
  {
    id: 'VAR-06',
    sentence:
      'A resource with a variable that has no value matches nothing; in conditions it makes positive operators false and negated ones true.',
    source: ['VA'],
    confidence: 'doc',
    expressible: true,
    subject: 'scenario',
    outcomes: ['holds'],
  },
  {
    id: 'VAR-07',
    sentence: "Wildcard characters that come out of a variable's value are literal.",
    source: [],
    confidence: 'inf',
    expressible: true,
    subject: 'scenario',
    outcomes: ['holds'],
  },
  {
    id: 'VAR-08',
    sentence: 'Text that comes out of a variable is not substituted again.',
    source: [],
    confidence: 'inf',
    expressible: true,
    subject: 'scenario',
    outcomes: ['holds'],
  },
  {
    id: 'VAR-09',
    sentence:
      'A documented queue ARN with an empty account component would match no real queue, so no case rests on it.',
    source: ['VA'],
    confidence: 'cont',
    expressible: false,
    subject: 'background',
    outcomes: ['holds'],
  },
] as const satisfies readonly Rule[]
