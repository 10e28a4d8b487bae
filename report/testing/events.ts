import type {
  CoverageEvent,
  FindingEvent,
  OracleClassCounts,
  RunEnded,
  RunEvent,
  RunStarted,
} from '../../model/event.ts'
import type { Finding } from '../../model/finding.ts'

/** Events of an imagined run, to be varied. */
export const started = (run: string, more: Partial<RunStarted> = {}): RunStarted => ({
  event: 'run-started',
  run,
  version: '0.1.0',
  command: 'fuzz',
  seed: '2026-11-21',
  evaluator: { name: 'mine', version: '1.2' },
  options: {},
  repeat: 'npx assume-nothing fuzz --seed 2026-11-21',
  at: '2026-11-21T00:00:00.000Z',
  ...more,
})

export const coverage = (run: string, more: Partial<CoverageEvent> = {}): CoverageEvent => ({
  event: 'coverage',
  run,
  elapsedMs: 1_000,
  worlds: 100,
  decisions: 4_000,
  open: 40,
  unsupported: 3,
  errors: 0,
  outcomes: { allowed: 2_000, explicitDeny: 1_000, implicitDeny: 1_000 },
  paths: { 'session/implicitDeny/AssumedRole': 1_000 },
  rules: { 'SESS-02': { holds: 10, fails: 0 } },
  properties: { 'session-never-widens': { trials: 7, violations: 1 } },
  corpus: { cases: 0, agreed: 0, disagreed: 0, unsupported: 0, notRun: 0 },
  ...more,
})

export const oracleClass = (more: Partial<OracleClassCounts> = {}): OracleClassCounts => ({
  scenarios: 10,
  agreed: 80,
  disagreed: 0,
  open: 1,
  unsupported: 0,
  notAsked: 0,
  failed: 0,
  excluded: {},
  ...more,
})

export const finding = (more: Partial<Finding> = {}): Finding => ({
  signature: '0123456789',
  kind: 'property',
  id: 'session-never-widens',
  known: false,
  rules: ['SESS-02'],
  sentence: 'Whatever is allowed with session policies is allowed without them.',
  expected: ['implicitDeny'],
  actual: 'allowed',
  foundAfterMs: 812,
  foundAfterDecisions: 20_480,
  count: 1,
  case: {
    id: 'findings/property-session-never-widens-0123456789',
    title: 'A title',
    source: 'assume-nothing',
    basis: 'derived',
    rules: ['SESS-02'],
    scenario: {
      principal: { type: 'Anonymous' },
      policies: { identity: [] },
      resourceAccount: '111122223333',
      requests: [{ action: 's3:GetObject', resource: '*', context: {} }],
    },
    decisions: ['implicitDeny'],
  },
  ...more,
})

export const found = (run: string, more: Partial<Finding> = {}): FindingEvent => ({
  event: 'finding',
  run,
  finding: finding(more),
  file: 'findings/x.json',
  replay: 'npx assume-nothing replay findings/x.json',
})

export const ended = (run: string, more: Partial<RunEnded> = {}): RunEnded => ({
  event: 'run-ended',
  run,
  elapsedMs: 2_000,
  exit: 1,
  interrupted: false,
  ...more,
})

/** Two shards of one campaign. */
export const twoShards: readonly RunEvent[] = [
  started('a'),
  coverage('a', { elapsedMs: 500, worlds: 50, decisions: 2_000 }),
  found('a'),
  coverage('a'),
  found('a', { count: 5 }),
  ended('a'),
  started('b', { at: '2026-11-21T00:00:01.000Z' }),
  found('b', { count: 2, foundAfterMs: 9, foundAfterDecisions: 30_000 }),
  found('b', { signature: 'other', id: 'explicit-deny-wins', foundAfterMs: 1_000 }),
  coverage('b', { worlds: 11 }),
  ended('b', { elapsedMs: 3_000 }),
]
