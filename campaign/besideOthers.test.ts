import { describe, expect, it } from 'vitest'
import type { Evaluator } from '../model/evaluator.ts'
import type { Finding } from '../model/finding.ts'
import { BESIDE_OTHERS } from './besideOthers.ts'
import type { RunOptions } from './options.ts'
import { runFuzz } from './runFuzz.ts'
import { memorySink, optionsOf } from './testing/runOptions.ts'
import { evaluatorBy, rightly, smallSuite } from './testing/smallSuite.ts'

async function found(evaluator: Evaluator, more: Partial<RunOptions> = {}): Promise<readonly Finding[]> {
  const sink = memorySink()
  await runFuzz(optionsOf({ runs: 120, ...more }), evaluator, sink, new AbortController().signal, smallSuite())
  const last = new Map(
    sink.events.flatMap((event) =>
      event.event === 'finding' ? [[event.finding.signature, event.finding] as const] : [],
    ),
  )
  return [...last.values()]
}

/** Gives each request the answer of the next. */
const shifted = evaluatorBy((scenario, request) => rightly(scenario, (request + 1) % scenario.requests.length))

describe('requests that are not decided by themselves', () => {
  it('are one finding, whatever decisions they get instead', async () => {
    const findings = await found(shifted)
    expect(findings).toMatchObject([
      {
        kind: 'property',
        id: 'requests-independent',
        signature: BESIDE_OTHERS.signature,
        rules: ['EVAL-07', 'EVAL-06'],
        sentence: expect.stringMatching(/alone the evaluator answers .*, which is right, and as request [12] of 2 /),
      },
    ])
    expect(findings[0]?.count).toBeGreaterThan(50)
    const one = findings[0]?.case
    expect(one && 'scenario' in one && one.scenario.requests).toHaveLength(2)
  })

  it('are known by its signature', async () => {
    const known = [{ signature: BESIDE_OTHERS.signature, reason: 'a test' }]
    expect(await found(shifted, { known })).toMatchObject([{ known: true }])
  })

  it('hide no other bug', async () => {
    const both = evaluatorBy((scenario, request) =>
      scenario.requests[request]?.action === 'kms:Decrypt'
        ? 'allowed'
        : rightly(scenario, (request + 1) % scenario.requests.length),
    )
    const findings = await found(both)
    expect(findings.map(({ id }) => id)).toContain('requests-independent')
    const others = findings.filter(({ id }) => id === 'reference')
    expect(others.length).toBeGreaterThan(0)
    for (const { case: one } of others)
      expect(one).toMatchObject({ scenario: { requests: [{ action: 'kms:Decrypt' }] } })
  })

  it('are none where a request is wrong alone as well', async () => {
    const findings = await found(evaluatorBy(() => 'allowed'))
    expect(findings.length).toBeGreaterThan(0)
    expect(findings.map(({ id }) => id)).not.toContain('requests-independent')
  })
})
