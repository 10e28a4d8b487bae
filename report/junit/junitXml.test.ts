import { describe, expect, it } from 'vitest'
import { create } from 'xmlbuilder2'
import type { RunEvent } from '../../model/event.ts'
import { reduceAll } from '../reduce.ts'
import { coverage, ended, finding, found, started } from '../testing/events.ts'
import { hostileEvents } from '../testing/hostileEvents.ts'
import { pageEvents } from '../testing/pageEvents.ts'
import { junitXml } from './junitXml.ts'

const of = (...events: readonly RunEvent[]): string => junitXml(reduceAll(events))

describe('junitXml', () => {
  it('has a test case a property and a finding, with the replay command in the text of a failure', () => {
    const xml = of(
      started('a'),
      coverage('a', { properties: { kept: { trials: 2, violations: 0 }, untried: { trials: 0, violations: 0 } } }),
      found('a'),
      ended('a'),
    )
    expect(xml).toContain('tests="3" failures="1" errors="0" skipped="0"')
    expect(xml).toContain('<testcase classname="mine 1.2.comparison" name="reference"/>')
    expect(xml).toContain('<testcase classname="mine 1.2.property" name="kept"/>')
    expect(xml).toContain('name="session-never-widens [0123456789]"')
    expect(xml).toMatch(
      /<failure message="Whatever is allowed[^>]*>[\s\S]*replay {4}npx assume-nothing replay findings\/x\.json/,
    )
    expect(xml).not.toContain('untried')
  })

  it('counts known findings, what is unsupported and what was not run apart', () => {
    const corpus = { cases: 9, agreed: 3, disagreed: 1, unsupported: 3, notRun: 2 }
    const xml = of(
      started('a'),
      coverage('a', { corpus, worlds: 0, properties: {} }),
      found('a', { known: true }),
      ended('a'),
    )
    expect(xml).toContain('tests="4" failures="0" errors="0" skipped="3"')
    expect(xml).toContain('name="3 cases agreed"')
    expect(xml).toContain('<skipped message="known: ')
  })

  it('names corpus cases by their ids', () => {
    expect(of(started('a'), found('a', { kind: 'corpus', id: 'conditions/date' }))).toContain(
      'classname="mine 1.2.corpus" name="conditions/date"',
    )
  })

  it.each([
    ['never ended', [], 'never said that it ended'],
    ['was interrupted', [ended('a', { exit: 130, interrupted: true })], 'interrupted'],
    ['judged nothing', [ended('a', { exit: 3 })], 'nothing was judged'],
  ])('is not green where a run %s', (_what, events, message) => {
    const xml = of(started('a'), ...events)
    expect(xml).toContain('errors="1"')
    expect(xml).toMatch(new RegExp(`<error message="[^"]*${message}`))
  })

  it('is XML whatever the events hold', () => {
    const bad = '\u0000\u0008\u000b\ud800\ufffe\uffff]]>&<"\'\r\n\u0085\u2028'
    const worst = [
      started('b', { evaluator: { name: bad, version: bad } }),
      found('b', { id: bad, sentence: bad, case: { ...finding().case, title: bad } }),
    ]
    for (const xml of [of(...hostileEvents), of(...pageEvents), of(...worst)]) {
      // What XML 1.0 allows, and nothing else.
      expect(xml).toMatch(/^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u)
      expect(() => create(xml)).not.toThrow()
    }
  })

  it('has as many cases as it says', () => {
    const xml = of(...pageEvents)
    expect(xml.match(/<testcase /g)).toHaveLength(Number(/tests="(\d+)"/.exec(xml)?.[1]))
    expect(xml.match(/<failure /g)).toHaveLength(Number(/failures="(\d+)"/.exec(xml)?.[1]))
  })
})
