import { describe, expect, it } from 'vitest'
import { coverage, ended, finding, found, started } from '../testing/events.ts'
import { hostileEvents } from '../testing/hostileEvents.ts'
import { pageEvents } from '../testing/pageEvents.ts'
import { readEvent } from './readEvent.ts'

const problemsOf = (value: unknown): readonly string[] => {
  const reading = readEvent(value)
  return reading.ok ? [] : reading.problems.map(({ path, expected }) => `${path}: ${expected}`)
}

describe('readEvent', () => {
  it.each([...pageEvents, ...hostileEvents].map((event) => [event.event, event] as const))(
    'reads %s',
    (_name, event) => {
      expect(readEvent(JSON.parse(JSON.stringify(event)))).toEqual({
        ok: true,
        value: JSON.parse(JSON.stringify(event)),
      })
    },
  )

  it('lets fields through that a later version may add', () => {
    expect(problemsOf({ ...started('a'), evaluator: { name: 'x', version: '1', later: 1 }, later: 1 })).toEqual([])
  })

  it('lets through what an evaluator said that is no Unicode', () => {
    expect(problemsOf(found('a', { sentence: '\ud800', case: { ...finding().case, title: '\ud800' } }))).toEqual([])
  })

  it.each([
    ['no object', [], '(top level): an event, which is an object'],
    ['null', null, '(top level): an event, which is an object'],
    ['no name', {}, 'event: one of '],
    ['a name of an object’s own', { event: 'constructor' }, 'event: one of '],
    ['no run', { ...ended('a'), run: '' }, 'run: at least 1 character'],
    ['a negative count', { ...coverage('a'), worlds: -1 }, 'worlds: at least 0'],
    [
      'a count that is text',
      { ...coverage('a'), rules: { 'SESS-02': { holds: '1', fails: 0 } } },
      'rules["SESS-02"].holds: a number',
    ],
    ['another kind of finding', found('a', { kind: 'hunch' as never }), 'finding.kind: one of '],
    ['a finding without case', found('a', { case: undefined as never }), 'finding.case: an object'],
    [
      'a case without requests',
      found('a', { case: { ...finding().case, scenario: {} } as never }),
      'finding.case.scenario.principal',
    ],
    [
      'another kind of evaluator',
      { ...started('a'), evaluator: { name: 'x', version: '1', kind: 'cat' } },
      'evaluator.kind: one of',
    ],
  ])('refuses %s', (_what, value, expected) => {
    expect(problemsOf(value).join('\n')).toContain(expected)
  })

  it('refuses counts by a name that no schema looks at', () => {
    const value = { ...coverage('a'), rules: JSON.parse('{"__proto__": "x"}') }
    expect(problemsOf(value)).toEqual(['rules.__proto__: another name'])
  })
})
