import { describe, expect, it } from 'vitest'
import type { Evaluator } from '../model/evaluator.ts'
import type { FindingEvent } from '../model/event.ts'
import type { Case } from '../model/format/case.ts'
import type { Scenario } from '../model/format/scenario.ts'
import { readCase } from '../model/read/readCase.ts'
import { referenceEvaluator, referenceWith } from '../reference/referenceEvaluator.ts'
import { runFuzz } from './runFuzz.ts'
import { runReplay } from './runReplay.ts'
import { suiteFor } from './suiteFor.ts'
import { memorySink, optionsOf } from './testing/runOptions.ts'

const never = new AbortController().signal

async function fuzzed(evaluator: Evaluator, runs: number, seed = 'real') {
  const sink = memorySink()
  const exit = await runFuzz(optionsOf({ runs, seed }), evaluator, sink, never, suiteFor(evaluator.hello))
  const last = new Map<string, FindingEvent>()
  for (const event of sink.events) if (event.event === 'finding') last.set(event.finding.signature, event)
  return { exit, findings: [...last.values()].map(({ finding }) => finding) }
}

/** The reference, to whom something of the scenario never happened. */
function blind(to: (scenario: Scenario) => Scenario): Evaluator {
  const { hello, authorize } = referenceWith()
  return { hello: { ...hello, name: 'blind' }, authorize: (scenario) => authorize(to(scenario)) }
}

const withoutSessionPolicies = blind(({ session, ...rest }) =>
  session === undefined ? rest : { ...rest, session: { via: session.via } },
)
const withoutDenies = blind((scenario) =>
  JSON.parse(JSON.stringify(scenario).replaceAll('"Effect":"Deny"', '"Effect":"Allow"')),
)
const withoutBoundary = blind((scenario) => ({ ...scenario, policies: { ...scenario.policies, boundary: undefined } }))

describe('the real suite', () => {
  it('finds nothing in the reference, asked as itself or as a stranger', async () => {
    expect(await fuzzed(referenceEvaluator, 200)).toEqual({ exit: 0, findings: [] })
    expect(await fuzzed(referenceWith(), 200)).toEqual({ exit: 0, findings: [] })
  })

  it.each([
    ['no session policies', withoutSessionPolicies, /session/],
    ['no Deny', withoutDenies, /Deny/],
    ['no boundary', withoutBoundary, /boundary/],
  ])('finds an evaluator that knows %s, and its cases replay', async (_, evaluator, mark) => {
    const { exit, findings } = await fuzzed(evaluator, 200)
    expect(exit).toBe(1)
    expect(findings.some((finding) => finding.kind === 'comparison')).toBe(true)
    for (const finding of findings) {
      expect(readCase(finding.case), finding.case.id).toMatchObject({ ok: true })
      expect(JSON.stringify(finding.case)).toMatch(mark)
      const filed = [{ case: finding.case as Case, file: 'x.json' }]
      const options = optionsOf({ command: 'replay' })
      expect(
        await runReplay(options, filed, evaluator, memorySink(), never, suiteFor(evaluator.hello)),
        finding.case.id,
      ).toBe(1)
      expect(
        await runReplay(options, filed, referenceEvaluator, memorySink(), never, suiteFor(evaluator.hello)),
        finding.case.id,
      ).toBe(0)
    }
  })

  it('shrinks to what a person can read', async () => {
    const { findings } = await fuzzed(withoutSessionPolicies, 200)
    const sizes = findings.map((finding) => JSON.stringify('scenario' in finding.case && finding.case.scenario).length)
    expect(Math.min(...sizes)).toBeLessThan(700)
  })

  it('gives the same findings for the same seed', async () => {
    const timeless = (one: Awaited<ReturnType<typeof fuzzed>>) =>
      one.findings.map((finding) => ({ ...finding, foundAfterMs: 0 }))
    expect(timeless(await fuzzed(withoutBoundary, 100))).toEqual(timeless(await fuzzed(withoutBoundary, 100)))
  })

  it('aims inside what an evaluator supports', async () => {
    const hello = {
      ...referenceWith().hello,
      supports: ['identity'] as const,
      without: ['NotAction', 'Condition'] as const,
    }
    const partial: Evaluator = {
      hello,
      authorize: (scenario) => {
        const text = JSON.stringify(scenario)
        return /NotAction|"Condition"|"inline"|"managed":\[\{|"boundary"/.test(text)
          ? { error: text }
          : referenceEvaluator.authorize(scenario)
      },
    }
    expect(await fuzzed(partial, 100)).toEqual({ exit: 0, findings: [] })
  })
})
