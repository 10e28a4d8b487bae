import { describe, expect, it } from 'vitest'
import { RULES } from '../model/catalogue/catalogue.ts'
import { endText } from './endText.ts'
import { PLAIN } from './paint.ts'
import { progressText } from './progressText.ts'
import { reduceAll } from './reduce.ts'
import { startText } from './startText.ts'
import { coverage, ended, started, twoShards } from './testing/events.ts'

describe('endText', () => {
  const text = endText(reduceAll(twoShards), PLAIN)

  it('counts worlds, decisions and decisions per second', () => {
    expect(text).toMatch(/worlds +111\n +decisions +8,000\n +decisions per second +2,667\n +open +80 \(1\.00 %\)/)
  })

  it('shows which rules were never exercised, and which outcomes', () => {
    const wanted = RULES.filter(({ subject, expressible }) => subject === 'scenario' && expressible).length
    expect(text).toContain(`rules exercised: 1 of ${wanted}`)
    expect(text).toMatch(/never: .*EVAL-02/)
    expect(text).toContain('SESS-02 fails')
  })

  it('lists properties and findings', () => {
    expect(text).toMatch(/session-never-widens +14 +2\n/)
    expect(text).toContain('2 findings, 2 new')
    expect(text).toContain('×7')
  })

  it('leaves out what a replay does not have', () => {
    const corpus = { cases: 5, agreed: 3, disagreed: 1, unsupported: 1, notRun: 0 }
    const replayed = endText(
      reduceAll([started('a', { command: 'replay' }), coverage('a', { worlds: 0, corpus }), ended('a')]),
      PLAIN,
    )
    expect(replayed).toContain('3 of 5 cases agreed, 1 disagreed, 1 unsupported, 0 not run')
    expect(replayed).not.toContain('rules exercised')
    expect(replayed).toContain('no findings')
  })

  it('tells of no rules where none was counted, as in sequences of issued credentials', () => {
    const issued = endText(reduceAll([started('a'), coverage('a', { worlds: 9, rules: {} }), ended('a')]), PLAIN)
    expect(issued).toMatch(/worlds +9\n/)
    expect(issued).not.toContain('rules exercised')
  })

  it('says why a run ended early', () => {
    const early = endText(
      reduceAll([started('a'), coverage('a'), ended('a', { reason: 'the evaluator is gone', unexamined: 3 })]),
      PLAIN,
    )
    expect(early).toContain('ended early: the evaluator is gone\n3 further suspicions')
  })
})

describe('startText', () => {
  it('gives the seed first, and the command that repeats the run', () => {
    expect(startText(started('a'), PLAIN)).toBe(
      'seed 2026-11-21, evaluator mine 1.2\nrepeat with: npx assume-nothing fuzz --seed 2026-11-21\n',
    )
  })
})

describe('progressText', () => {
  const progress = {
    event: 'progress',
    run: 'a',
    elapsedMs: 2_000,
    worlds: 1_000,
    decisions: 30_000,
    findings: 1,
    rules: 80,
  } as const
  it('is one line', () => {
    expect(progressText({ ...progress, done: 0.25 })).toBe(
      '1,000 worlds · 30,000 decisions · 15,000/s · 1 finding · 80 rules · 6 s left',
    )
    expect(progressText(progress)).not.toContain('left')
    expect(progressText({ ...progress, elapsedMs: 0, done: 0 })).toContain('0/s')
  })
})
