import { describe, expect, it } from 'vitest'
import { coverage, ended, started } from '../testing/events.ts'
import { readEventLines } from './readEventLines.ts'

const lines = (...events: readonly unknown[]): string => events.map((event) => `${JSON.stringify(event)}\n`).join('')

describe('readEventLines', () => {
  it('reads one event a line and passes over blank ones', () => {
    const text = `${lines(started('a'))}\r\n\n${lines(ended('a'))}`
    expect(readEventLines(text)).toEqual({ events: [started('a'), ended('a')], problems: [], truncated: undefined })
  })

  it('reads a last line without newline', () => {
    expect(readEventLines(lines(started('a'), ended('a')).trimEnd()).events).toHaveLength(2)
  })

  it.each([1, 10, 100])('says which last line ends in the middle, %i characters early', (early) => {
    const text = lines(started('a'), coverage('a'))
    expect(readEventLines(text.slice(0, -1 - early))).toEqual({ events: [started('a')], problems: [], truncated: 2 })
  })

  it('takes a whole line that is no event for a mistake, also the last one', () => {
    const { events, problems, truncated } = readEventLines(`${lines(started('a'), { event: 'cat' })}half {"a"\n7`)
    expect(events).toEqual([started('a')])
    expect(problems.map(({ line }) => line)).toEqual([2, 3, 4])
    expect(truncated).toBeUndefined()
  })

  it('does not take a middle that ended early for the end', () => {
    const half = lines(coverage('a')).slice(0, 100)
    expect(readEventLines(`${half}\n${lines(started('b'))}`)).toMatchObject({
      events: [started('b')],
      problems: [{ line: 1 }],
    })
  })
})
