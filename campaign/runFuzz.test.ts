import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Evaluator } from '../model/evaluator.ts'
import type { FindingEvent, RunEvent } from '../model/event.ts'
import type { Finding } from '../model/finding.ts'
import type { Scenario } from '../model/format/scenario.ts'
import type { RunOptions } from './options.ts'
import { runFuzz } from './runFuzz.ts'
import { memorySink, optionsOf } from './testing/runOptions.ts'
import { evaluatorBy, helloOf, rightly, smallSuite } from './testing/smallSuite.ts'

async function run(evaluator: Evaluator, more: Partial<RunOptions> = {}, signal = new AbortController().signal) {
  const sink = memorySink()
  const exit = await runFuzz(optionsOf(more), evaluator, sink, signal, smallSuite())
  return { exit, events: sink.events, findings: findingsOf(sink.events), ended: sink.events.at(-1) }
}

function findingsOf(events: readonly RunEvent[]): Finding[] {
  const last = new Map<string, Finding>()
  for (const event of events) if (event.event === 'finding') last.set(event.finding.signature, event.finding)
  return [...last.values()]
}

/** What does not depend on the clock. */
function timeless(findings: readonly Finding[]): unknown {
  return findings.map((finding) => ({ ...finding, foundAfterMs: 0 }))
}

const asynchronous = (evaluator: Evaluator, delay: () => number): Evaluator => ({
  ...evaluator,
  authorize: async (scenario) => {
    await new Promise((resolve) => setTimeout(resolve, delay()))
    return evaluator.authorize(scenario)
  },
})

describe('runFuzz', () => {
  it('finds nothing in an evaluator that is right, and says what it did', async () => {
    const { exit, findings, events } = await run(evaluatorBy(rightly))
    expect({ exit, findings }).toEqual({ exit: 0, findings: [] })
    expect(events[0]).toMatchObject({
      event: 'run-started',
      seed: 'test',
      repeat: 'npx assume-nothing fuzz --seed test',
    })
    const coverage = events.findLast((event) => event.event === 'coverage')
    expect(coverage).toMatchObject({
      worlds: 40,
      errors: 0,
      unsupported: 0,
      properties: { 'same-twice': { trials: 40, violations: 0 } },
    })
  })

  it('does not pass an evaluator that owes an answer when the time is up', async () => {
    const { exit, ended } = await run({ ...evaluatorBy(rightly), silentMs: () => 1_700 })
    expect(exit).toBe(3)
    expect(ended).toMatchObject({ reason: expect.stringMatching(/owed an answer for 1700 ms .* may hang/) })
  })

  it('finds nothing in the reference itself', async () => {
    const suite = smallSuite()
    const sink = memorySink()
    expect(await runFuzz(optionsOf(), suite.referee.evaluator, sink, new AbortController().signal, suite)).toBe(0)
  })

  it.each([
    ['allowed', ['explicitDeny', 'implicitDeny']],
    ['explicitDeny', ['allowed', 'implicitDeny']],
    ['implicitDeny', ['allowed', 'explicitDeny']],
  ] as const)('finds the two ways in which always saying %s is wrong, each made small', async (always, expected) => {
    const { exit, findings } = await run(evaluatorBy(() => always))
    expect(exit).toBe(1)
    expect(findings.map((finding) => finding.expected.join()).sort()).toEqual(expected)
    for (const finding of findings) {
      expect(finding).toMatchObject({ kind: 'comparison', id: 'reference', actual: always, known: false })
      expect(finding.count).toBeGreaterThan(1)
      expect('scenario' in finding.case && finding.case.scenario.requests).toHaveLength(1)
    }
  })

  it('makes cases minimal: a wrong implicit deny needs no policy left', async () => {
    const { findings } = await run(evaluatorBy(() => 'allowed'))
    const implicit = findings.find((finding) => finding.expected.includes('implicitDeny'))?.case
    expect(implicit).toMatchObject({
      scenario: { session: { via: 'AssumeRole' }, policies: { identity: [] } },
      decisions: ['implicitDeny'],
    })
    expect(implicit !== undefined && 'scenario' in implicit && implicit.scenario.session?.inline).toBeUndefined()
  })

  it('gives the same findings for the same seed, however late answers come', async () => {
    const wrong = evaluatorBy((scenario, request) =>
      scenario.requests[request]?.action === 'kms:Decrypt' ? 'allowed' : rightly(scenario, request),
    )
    const [first, again, late] = [
      await run(wrong),
      await run(wrong),
      await run(asynchronous(wrong, () => Math.random() * 3)),
    ]
    expect(first.findings.length).toBeGreaterThan(0)
    expect(timeless(again.findings)).toEqual(timeless(first.findings))
    expect(timeless(late.findings)).toEqual(timeless(first.findings))
    const other = await run(wrong, { seed: 'other' })
    expect(timeless(other.findings)).not.toEqual(timeless(first.findings))
  })

  it('asks the same worlds whether sharded or not', async () => {
    const asked = async (more: Partial<RunOptions>): Promise<string[]> => {
      const texts = new Set<string>()
      const listening: Evaluator = {
        hello: helloOf('listening'),
        authorize: (scenario) => ({
          decisions: scenario.requests.map((_, request) => rightly(scenario, request)),
          why: texts.add(JSON.stringify(scenario)),
        }),
      }
      await run(listening, more)
      return [...texts].sort()
    }
    const shards = await Promise.all([1, 2, 3].map((index) => asked({ shard: { index, count: 3 } })))
    expect([...new Set(shards.flat())].sort()).toEqual(await asked({}))
  })

  it.each([
    [
      'throws',
      () => {
        throw new Error('boom')
      },
      'crash',
    ],
    ['answers too little', () => ({ decisions: [] }), 'count'],
    ['answers nothing', () => undefined, 'shape'],
    ['uses its own words', (scenario: Scenario) => ({ decisions: scenario.requests.map(() => 'Allow') }), 'vocabulary'],
    [
      'says denied, being three-way',
      (scenario: Scenario) => ({ decisions: scenario.requests.map(() => 'denied') }),
      'vocabulary',
    ],
    ['fails', () => ({ error: 'no' }), 'error'],
    [
      'rejects with a rule of the protocol',
      () => Promise.reject(Object.assign(new Error('x'), { fault: 'not-json' })),
      'not-json',
    ],
  ])('calls it a protocol violation when an evaluator %s', async (_, authorize, id) => {
    const { exit, findings } = await run({ hello: helloOf('fake'), authorize: authorize as Evaluator['authorize'] })
    expect(exit).toBe(1)
    expect(new Set(findings.map((finding) => `${finding.kind} ${finding.id}`))).toEqual(new Set([`protocol ${id}`]))
  })

  it('finds that a well-formed scenario was refused', async () => {
    const { exit, findings } = await run({
      hello: helloOf('fake'),
      authorize: () => ({ refused: 'policies.identity[0]: no' }),
    })
    expect(exit).toBe(1)
    expect(findings.every((finding) => finding.kind === 'comparison' && finding.actual === 'refused')).toBe(true)
  })

  it('gives up on an evaluator that hangs', async () => {
    const { exit, findings, ended } = await run(
      { hello: helloOf('fake'), authorize: () => new Promise(() => undefined) },
      { answerTimeoutMs: 30 },
    )
    expect(exit).toBe(1)
    expect(findings.map((finding) => finding.id)).toEqual(['hang'])
    expect(ended).toMatchObject({ event: 'run-ended', reason: expect.stringContaining('did not answer') })
  })

  it('calls an evaluator that throws dice flaky, and nothing else', async () => {
    let turn = 0
    const { exit, findings } = await run(evaluatorBy(() => (turn++ % 3 === 0 ? 'allowed' : 'implicitDeny')))
    expect(exit).toBe(1)
    expect(findings.map((finding) => finding.kind)).toEqual(['flaky'])
  })

  it('accepts denied from a two-way evaluator for either deny', async () => {
    const twoWay: Evaluator = {
      hello: helloOf('two-way', { outcomes: 'two-way' }),
      authorize: (scenario) => ({
        decisions: scenario.requests.map((_, request) =>
          rightly(scenario, request) === 'allowed' ? 'allowed' : 'denied',
        ),
      }),
    }
    expect(await run(twoWay)).toMatchObject({ exit: 0, findings: [] })
  })

  it('never counts unsupported as a pass: where all is unsupported nothing was judged', async () => {
    const { exit, events } = await run({ hello: helloOf('fake'), authorize: () => ({ unsupported: 'all of it' }) })
    expect(exit).toBe(3)
    expect(events.findLast((event) => event.event === 'coverage')).toMatchObject({ decisions: 0 })
    const each: Evaluator = {
      hello: helloOf('fake'),
      authorize: ({ requests }) => ({ decisions: requests.map(() => ({ unsupported: 'no' })) }),
    }
    expect((await run(each)).exit).toBe(3)
  })

  it('stops after --bail distinct new findings', async () => {
    expect(
      (
        await run(
          evaluatorBy(() => 'allowed'),
          { bail: 1 },
        )
      ).findings,
    ).toHaveLength(1)
  })

  it('exits 0 when all that it finds is known, by signature or by rule', async () => {
    const { findings } = await run(evaluatorBy(() => 'allowed'))
    const known = findings.map(({ signature }) => ({ signature, reason: 'being fixed' }))
    expect(
      (
        await run(
          evaluatorBy(() => 'allowed'),
          { known },
        )
      ).exit,
    ).toBe(0)
    expect(
      (
        await run(
          evaluatorBy(() => 'allowed'),
          { known: [{ rule: 'EVAL-01', reason: 'x' }] },
        )
      ).exit,
    ).toBe(0)
    expect(
      (
        await run(
          evaluatorBy(() => 'allowed'),
          { known: [{ rule: 'EVAL-01', reason: 'x', expires: '2020-01-01' }] },
        )
      ).exit,
    ).toBe(1)
  })

  it('saves each finding as a case that its replay command names', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'campaign-')), 'findings')
    const { events } = await run(
      evaluatorBy(() => 'allowed'),
      { findings: folder, evaluatorArguments: ['--', 'node', 'my evaluator.mjs'] },
    )
    const found = events.filter((event): event is FindingEvent => event.event === 'finding')
    expect(readdirSync(folder).length).toBe(new Set(found.map(({ finding }) => finding.signature)).size)
    for (const { file, finding, replay } of found) {
      expect(JSON.parse(readFileSync(file ?? '', 'utf8'))).toEqual(finding.case)
      expect(replay).toBe(`npx assume-nothing replay ${file} -- node 'my evaluator.mjs'`)
    }
  })

  it('keeps findings that it cannot save, and says so', async () => {
    const { exit, findings, ended } = await run(
      evaluatorBy(() => 'allowed'),
      { findings: '/dev/null/findings' },
    )
    expect({ exit, findings: findings.length }).toEqual({ exit: 1, findings: 2 })
    expect(ended).toMatchObject({ trouble: expect.stringContaining('/dev/null/findings') })
  })

  it('writes out what it found when interrupted', async () => {
    const controller = new AbortController()
    let asked = 0
    const wrong = evaluatorBy(() => 'allowed')
    const evaluator: Evaluator = {
      ...wrong,
      authorize: (scenario) => {
        if (++asked === 30) controller.abort()
        return wrong.authorize(scenario)
      },
    }
    const { exit, findings, ended } = await run(evaluator, { runs: undefined }, controller.signal)
    expect(exit).toBe(130)
    expect(findings.length).toBeGreaterThan(0)
    expect(ended).toMatchObject({ event: 'run-ended', interrupted: true, exit: 130 })
  })

  it('says of a finding that the time did not suffice to make it small', async () => {
    const slow = asynchronous(
      evaluatorBy(() => 'allowed'),
      () => 200,
    )
    const { findings } = await run(slow, { runs: undefined, timeMs: 300 })
    const [first] = findings.filter(({ kind }) => kind === 'comparison')
    expect(first).toMatchObject({
      minimal: false,
      sentence: expect.stringMatching(/the evaluator answered allowed\.$/),
    })
    const quick = await run(evaluatorBy(() => 'allowed'))
    expect(quick.findings.filter(({ minimal }) => minimal === false)).toEqual([])
  })

  it('ends in time, after whole batches', async () => {
    const began = performance.now()
    const { exit, events } = await run(
      asynchronous(evaluatorBy(rightly), () => 1),
      { runs: undefined, timeMs: 200 },
    )
    expect(exit).toBe(0)
    expect(performance.now() - began).toBeLessThan(30_000)
    const worlds = events.findLast((event) => event.event === 'coverage')?.worlds ?? 0
    expect(worlds).toBeGreaterThan(0)
    expect(worlds % 8).toBe(0)
  })
})
