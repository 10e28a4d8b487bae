import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { MUTANTS } from '../../mutants/all.ts'
import { casesAt } from '../../scripts/judging/casesAt.ts'
import { jobsOf } from './job.ts'
import { measure } from './measure.ts'
import { powerPicture } from './powerPicture.ts'
import { powerText } from './powerText.ts'
import type { Result } from './results.ts'
import { runCommand } from './runCommand.ts'
import { runPower } from './runPower.ts'
import { summarise } from './summarise.ts'
import { summaryJson } from './summaryJson.ts'
import { planOf, resultOf } from './testing/plan.ts'

const BUNDLE = 'dist/assume-nothing.mjs'

describe('measuring', () => {
  it('finds two mutants in process by every judge, with a tiny budget', async () => {
    const plan = planOf({ seeds: 1, comparedSeeds: 0 })
    const jobs = jobsOf(plan).filter(({ part }) => part !== 'command')
    const results: Result[] = []
    const cases = casesAt(['corpus/cases/sessions', 'corpus/cases/boundaries'])
    const bench = { version: '1', bundle: BUNDLE, beside: 1, cases: () => cases, mutants: MUTANTS.slice(0, 3) }
    const telling = { result: (result: Result) => void results.push(result), progress: () => undefined }
    await runPower(jobs, (job) => measure(job, bench), 1, telling)
    expect(results).toHaveLength(jobs.length)
    const { mutants, properties } = summarise(plan, '1', results)
    for (const { properties, comparison } of mutants) expect([properties.found, comparison.found]).toEqual([1, 1])
    expect(properties[0]?.trials).toBeGreaterThan(0)
  })

  it.runIf(existsSync(BUNDLE))('takes a command that fails for no result', async () => {
    await expect(runCommand(`${process.cwd()}/${BUNDLE}`, 'no-such-mutant', '1', 1_000)).rejects.toThrow(
      /ended with status 2: .*/,
    )
  })

  it('ends at a job that fails, when those beside it have ended, and keeps what was measured', async () => {
    const jobs = jobsOf(planOf())
    const kept: Result[] = []
    const failing = (job: (typeof jobs)[number]): Result => {
      if (kept.length === 2) throw new Error('the third')
      return resultOf(job)
    }
    const telling = { result: (result: Result) => void kept.push(result), progress: () => undefined }
    await expect(runPower(jobs, failing, 1, telling)).rejects.toThrow('the third')
    expect(kept).toEqual(jobs.slice(0, 2).map(resultOf))
  })
})

describe('what is written', () => {
  const plan = planOf()
  const results = jobsOf(plan).map(resultOf)
  const summary = summarise(plan, '1', results)

  it('counts what was not found as such', () => {
    expect(summary.command).toMatchObject({ runs: 4, found: 3, medianMs: 500, worstMs: null })
    expect(summary.mutants[1]?.command).toMatchObject({ runs: 2, found: 1, medianMs: null, worstMs: null })
    expect(summary.mutants[1]?.corpus).toBeNull()
    expect(summary.properties[0]).toMatchObject({ kills: 1, unique: ['session-policies-ignored'] })
  })

  it('is the same from results in another order, with those of another version among them', () => {
    const others = results.map((result) => ({ ...result, version: '2' }))
    const again = summarise(plan, '1', [...others, ...results.toReversed()])
    expect(again.mutants).toEqual(summary.mutants)
    expect(again.curves).toEqual(summary.curves)
  })

  it('names what survives, and says of each target whether it was reached', () => {
    const text = powerText(summary)
    expect(text).toContain('- boundary-ignored (found 1 of 2): ')
    expect(text).toContain('| found with every seed | all 2 | 1 | **no** |')
    expect(text).toContain('| time to find, median of all runs | ≤ 1 s | 0.50 s | yes |')
    expect(text).toContain('| time to find, worst of all runs | ≤ 30 s | not found | **no** |')
    expect(text).toContain('| found by the corpus alone |  | 1 of 2 |  |')
    expect(text).toContain('| boundary-ignored | 1 of 2 | not found | not found | property some-id |')
    expect(text).not.toMatch(/undefined|NaN|null/)
  })

  it('says what was not measured', () => {
    const text = powerText(summarise(plan, '1', []))
    expect(text).toContain('| found with every seed | all 2 | not measured | |')
    expect(text).not.toMatch(/undefined|NaN|null|Infinity/)
  })

  it('is JSON, and a picture with a curve for each configuration', () => {
    expect(JSON.parse(summaryJson(summary))).toEqual(JSON.parse(JSON.stringify(summary)))
    const svg = powerPicture(summary)
    expect(svg).toMatch(/^<svg /)
    for (const name of ['validate', 'properties alone', 'comparison alone', 'naive']) expect(svg).toContain(name)
    expect(svg).toContain('<title>Share of mutants not yet found')
    expect(svg).not.toContain('NaN')
  })
})
