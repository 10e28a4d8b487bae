import type { RunEvent } from '../../model/event.ts'
import { coverage, ended, found, started } from './events.ts'

const supports = ['identity', 'session'] as const

/** Three evaluators that differ: one breaks a rule and is excused for another, one conforms, one is a live server. */
export const pageEvents: readonly RunEvent[] = [
  started('a', { evaluator: { name: 'mine', version: '1.2', language: 'go', outcomes: 'three-way', supports } }),
  coverage('a', {
    rules: {
      'SESS-02': { holds: 10, fails: 5 },
      'SESS-03': { holds: 7, fails: 0 },
      'COND-04': { holds: 3, fails: 0, open: 3 },
      'COND-05': { holds: 2, fails: 0, unsupported: 2 },
    },
    corpus: { cases: 20, agreed: 17, disagreed: 1, unsupported: 2, notRun: 0 },
    profile: { 'CONT-03': { bypassed: 4 }, 'CONT-04': { strict: 1, lenient: 2 } },
    scope: { sampled: 200, inside: 50 },
  }),
  found('a', { count: 57 }),
  found('a', { signature: 'second', id: 'other-property', rules: ['SESS-02', 'SESS-03'], foundAfterMs: 900 }),
  found('a', { signature: 'excused', id: 'excused-property', rules: ['EVAL-02'], known: true, foundAfterMs: 950 }),
  ended('a'),
  started('b', { evaluator: { name: 'conforming', version: '2.0' }, at: '2026-11-21T00:00:01.000Z' }),
  coverage('b', { rules: { 'SESS-02': { holds: 9, fails: 9 }, 'SESS-03': { holds: 1, fails: 0 } } }),
  ended('b', { exit: 0 }),
  started('c', { evaluator: { name: 'a server', version: '3', kind: 'server' }, at: '2026-11-20T00:00:00.000Z' }),
  coverage('c', { rules: { 'SESS-03': { holds: 1, fails: 0 } } }),
  found('c', { signature: 'third' }),
  ended('c'),
]
