import { describe, expect, it } from 'vitest'
import type { RunEvent } from '../model/event.ts'
import { reportPage } from './html/reportPage.ts'
import { junitXml } from './junit/junitXml.ts'
import { reportMarkdown } from './markdown/reportMarkdown.ts'
import { oracleText } from './oracleText.ts'
import { PLAIN } from './paint.ts'
import { type Runs, reduceAll } from './reduce.ts'
import { runStates } from './runStates.ts'
import { coverage, ended, oracleClass, started } from './testing/events.ts'

const none = oracleClass({ scenarios: 3, agreed: 0, open: 0, excluded: { 'ORC-05': 20, 'ORC-01': 4 } })
const direct = oracleClass({ scenarios: 1_000, agreed: 8_000, disagreed: 2, notAsked: 7 })

/** Two runs of one comparison, which met the classes in different order. */
const events: readonly RunEvent[] = [
  started('a', { command: 'oracle' }),
  coverage('a', { elapsedMs: 1, oracle: { calls: 5, classes: { none } } }),
  coverage('a', { oracle: { calls: 2_000, classes: { none, direct } } }),
  ended('a', { exit: 0 }),
  started('b', { command: 'oracle', at: '2026-11-21T00:00:01.000Z' }),
  coverage('b', { oracle: { calls: 6, classes: { later: oracleClass(), composed: oracleClass(), direct, none } } }),
  ended('b', { exit: 0 }),
]

const RENDERINGS: readonly (readonly [string, (runs: Runs) => string])[] = [
  ['the terminal', (runs) => oracleText(runStates(runs), PLAIN)],
  ['HTML', reportPage],
  ['Markdown', reportMarkdown],
  ['JUnit', junitXml],
]

describe('the classes of a comparison with the simulator', () => {
  const [text, page, markdown, xml] = RENDERINGS.map(([, render]) => render(reduceAll(events)))

  it('are shown in the terminal', () => {
    expect(text).toContain('compared with the simulator, in requests (2,006 calls, 0.99 a scenario):')
    expect(text).toMatch(/direct +2,000 +16,000 +4 +2 +0 +14 +0 +0\n/)
    expect(text).toContain('excluded by rule: ORC-01 8, ORC-05 40')
  })

  it('are shown in HTML', () => {
    expect(page).toContain('in requests, 2,006 calls, 0.99 a scenario')
    expect(page).toContain('<th scope="row">direct</th><td>2,000</td><td>16,000</td><td>4</td>')
    expect(page).toContain('Excluded by rule: ORC-01 8, ORC-05 40')
  })

  it('are shown in Markdown', () => {
    expect(markdown).toContain('| `direct` | 2,000 | 16,000 | 4 | 2 | 0 | 14 | 0 | 0 |')
    expect(markdown).toContain('Excluded by rule: `ORC-01` 8, `ORC-05` 40')
  })

  it('are properties in JUnit, before its test cases', () => {
    expect(xml).toContain('<property name="oracle.calls" value="2006"/>')
    expect(xml).toContain('<property name="oracle.direct.agreed" value="16000"/>')
    expect(xml).toContain('<property name="oracle.none.excluded.ORC-05" value="40"/>')
    expect(xml?.indexOf('<properties>')).toBeLessThan(xml?.indexOf('<testcase') ?? 0)
  })

  it.each(RENDERINGS)('come out the same in %s, whatever the order of files and events', (_, render) => {
    const whole = render(reduceAll(events))
    const orders = [[...events].reverse(), [...events.slice(3), ...events.slice(0, 4)], [...events, ...events]]
    for (const order of orders) expect(render(reduceAll(order))).toBe(whole)
  })

  it('stand in one order: those of this version, then others', () => {
    const names = [...(markdown ?? '').matchAll(/^\| `([a-z-]+)` \| [\d,]+ \| [\d,]+ \| \d+ \|/gm)].map(
      ([, name]) => name,
    )
    expect(names).toEqual(['direct', 'composed', 'none', 'later'])
  })

  it.each(RENDERINGS)('are not spoken of in %s where nothing was compared', (_, render) => {
    expect(render(reduceAll([started('a'), coverage('a'), ended('a')]))).not.toMatch(/simulator|oracle\./)
  })
})
