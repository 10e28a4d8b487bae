import { describe, expect, it } from 'vitest'
import { reduceAll } from '../reduce.ts'
import { finding, found, started } from '../testing/events.ts'
import { hostileEvents } from '../testing/hostileEvents.ts'
import { pageEvents } from '../testing/pageEvents.ts'
import { SCRIPT, STYLE } from './assets.ts'
import { reportPage } from './reportPage.ts'

const page = reportPage(reduceAll(pageEvents))

describe('reportPage', () => {
  it('refers to nothing outside of itself', () => {
    expect(page).not.toMatch(/\b(src|href)="(?!#)|@import|url\(/)
  })

  it('names evaluator, numbers, corpus, scope, readings and what it follows at once', () => {
    for (const text of [
      'mine',
      '1.2',
      '17 of 20 agreed, 1 disagreed, 2 unsupported',
      '25.0 % of 200 worlds',
      'It follows more than one reading: strict, lenient.',
      '2 new, 1 known',
      'live server',
    ])
      expect(page).toContain(text)
  })

  it('has libraries before live servers', () => {
    expect(page.indexOf('data-name="a server"')).toBeGreaterThan(page.indexOf('data-name="conforming"'))
  })

  it('holds each case once', () => {
    const other = found('a', { signature: 'other', id: 'another' })
    const twice = reportPage(reduceAll([started('a'), found('a'), other]))
    expect(twice.match(/<pre class="case"/g)).toHaveLength(1)
    expect(twice).toContain('data-case="c0"')
  })

  it('shows of an endless case the beginning', () => {
    const scenario = { ...finding().case, scenario: { principal: { arn: 'x'.repeat(2_000_000) } } }
    expect(reportPage(reduceAll([started('a'), found('a', { case: scenario as never })])).length).toBeLessThan(400_000)
  })

  it('has one script and one style whatever the events say, and no tag of theirs', () => {
    const hostile = reportPage(reduceAll(hostileEvents))
    expect(hostile.match(/<script/gi)).toHaveLength(1 + (SCRIPT.match(/<script/gi) ?? []).length)
    expect(hostile.match(/<style/gi)).toHaveLength(1)
    expect(hostile).not.toMatch(/<img|<svg onload|<!--|[\u2028\u2029\u202a-\u202e]/)
  })

  it('is a page also of nothing', () => {
    expect(reportPage(reduceAll([]))).toContain('No run told anything')
  })

  it('says of runs whose beginning is missing that they are left out', () => {
    expect(reportPage(reduceAll([found('lost')]))).toContain('Of 1 further run the beginning is missing')
  })
})

describe('its script and style', () => {
  it('hold nothing that would end the element they stand in', () => {
    expect(SCRIPT).not.toMatch(/<\/script|<!--/i)
    expect(STYLE).not.toMatch(/<\/style|<!--/i)
  })
})
