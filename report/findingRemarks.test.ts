import { describe, expect, it, test } from 'vitest'
import { endText } from './endText.ts'
import { findingRemarks } from './findingRemarks.ts'
import { findingText } from './findingText.ts'
import { reportPage } from './html/reportPage.ts'
import { junitXml } from './junit/junitXml.ts'
import { reportMarkdown } from './markdown/reportMarkdown.ts'
import { mergedFindings } from './mergedFindings.ts'
import { PLAIN } from './paint.ts'
import { reduceAll } from './reduce.ts'
import { coverage, ended, finding, found, started } from './testing/events.ts'

const told = { kind: 'corpus' as const, id: 'a/first', count: 3, cases: ['a/first', 'b/second', 'c/third'] }

describe('the corpus cases that came to one finding', () => {
  it('are named beside the one that it is told by', () => {
    expect(findingRemarks(told)).toEqual(['The same came of 2 more cases: b/second, c/third.'])
    expect(findingRemarks({ ...told, cases: ['a/first', 'b/second'] })[0]).toBe(
      'The same came of 1 more case: b/second.',
    )
    expect(findingRemarks({ ...told, cases: ['a/first'] })).toEqual([])
    expect(findingRemarks(finding())).toEqual([])
  })

  it('are named a few of many', () => {
    const cases = Array.from({ length: 3_000 }, (_, index) => `a/${index}`)
    const [remark = ''] = findingRemarks({ id: 'a/0', cases })
    expect(remark).toMatch(/^The same came of 2999 more cases: a\/1, .*, …$/)
    expect(remark.length).toBeLessThan(200)
  })

  it('stand in text, table and page', () => {
    const runs = reduceAll([started('a'), found('a', told), ended('a')])
    expect(findingText(found('a', told), PLAIN)).toContain('  The same came of 2 more cases: b/second, c/third.\n')
    expect(endText(runs, PLAIN)).toMatch(/corpus a\/first and 2 more cases +implicitDeny → allowed +×3/)
    expect(reportPage(runs)).toContain('The same came of 2 more cases: b/second, c/third.')
  })

  it('are those of all runs, in whatever order these come', () => {
    const events = [
      started('a'),
      found('a', told),
      started('b'),
      found('b', { ...told, cases: ['a/first', 'a/other'] }),
    ]
    const cases = (order: typeof events) =>
      mergedFindings([...reduceAll(order).values()]).map(({ finding }) => finding.cases)
    expect(cases(events)).toEqual([['a/first', 'a/other', 'b/second', 'c/third']])
    expect(cases(events.toReversed())).toEqual(cases(events))
  })

  it('do not hide that worlds met it as well: then the comparison did not pass', () => {
    const xml = (count: number): string =>
      junitXml(reduceAll([started('a'), coverage('a'), found('a', { ...told, count }), ended('a')]))
    expect(xml(3)).toContain('classname="mine 1.2.comparison" name="reference"')
    expect(xml(4)).not.toContain('classname="mine 1.2.comparison"')
  })
})

test('a finding that there was no time to make small says so, on terminal, page and in Markdown', () => {
  const remark = 'The case is not as small as can be: there was no more time.'
  const cut = found('a', { minimal: false })
  const runs = reduceAll([started('a'), cut, ended('a')])
  expect(findingText(cut, PLAIN)).toContain(`  ${remark}\n`)
  for (const text of [reportPage(runs), reportMarkdown(runs)]) expect(text).toContain(remark)
  expect(findingText(found('a'), PLAIN)).not.toContain(remark)
})
