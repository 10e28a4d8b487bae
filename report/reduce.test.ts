import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RunEvent } from '../model/event.ts'
import { endText } from './endText.ts'
import { annotations } from './github/annotations.ts'
import { reportPage } from './html/reportPage.ts'
import { junitXml } from './junit/junitXml.ts'
import { reportMarkdown } from './markdown/reportMarkdown.ts'
import { PLAIN } from './paint.ts'
import { NO_RUNS, reduce, reduceAll } from './reduce.ts'
import { summaryOf } from './summary.ts'
import { twoShards } from './testing/events.ts'
import { hostileEvents } from './testing/hostileEvents.ts'
import { pageEvents } from './testing/pageEvents.ts'

const EVENTS: readonly RunEvent[] = [
  ...twoShards,
  ...pageEvents.map((event) => ({ ...event, run: `page-${event.run}` })),
  ...hostileEvents,
]

/** Every event at least once, some again, in any order. */
const merged = fc
  .tuple(
    fc.shuffledSubarray([...EVENTS], { minLength: EVENTS.length }),
    fc.subarray([...EVENTS], { maxLength: 6 }),
    fc.nat(EVENTS.length),
  )
  .map(([all, again, at]) => [...all.slice(0, at), ...again, ...all.slice(at)])

describe('reduce', () => {
  const RENDERINGS = {
    summary: (events) => JSON.stringify(summaryOf(reduceAll(events))),
    text: (events) => endText(reduceAll(events), PLAIN),
    page: (events) => reportPage(reduceAll(events)),
    markdown: (events) => reportMarkdown(reduceAll(events)),
    junit: (events) => junitXml(reduceAll(events)),
    annotations: (events) => annotations(reduceAll(events)).join('\n'),
  } satisfies { readonly [name: string]: (events: readonly RunEvent[]) => string }

  it.each(Object.entries(RENDERINGS))('%s: neither order nor repetition of events matters', (_name, render) => {
    const whole = render(EVENTS)
    fc.assert(
      fc.property(merged, (events) => render(events) === whole),
      { numRuns: 12 },
    )
  })

  it('one event at a time comes to the same', () => {
    fc.assert(
      fc.property(merged, (events) => {
        expect(summaryOf(events.reduce(reduce, NO_RUNS))).toEqual(summaryOf(reduceAll(EVENTS)))
      }),
      { numRuns: 20 },
    )
  })

  it('leaves what it was given alone', () => {
    const before = reduceAll(twoShards)
    const text = JSON.stringify(summaryOf(before))
    for (const event of EVENTS) reduce(before, event)
    expect(JSON.stringify(summaryOf(before))).toBe(text)
  })

  it('keeps the later of two states', () => {
    const state = reduceAll(twoShards).get('a')
    expect(state?.coverage?.worlds).toBe(100)
    expect(state?.findings.get('0123456789')?.finding.count).toBe(5)
  })
})
