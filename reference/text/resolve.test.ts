import { describe, expect, test } from 'vitest'
import type { Context } from '../../model/format/request.ts'
import { ContextReader } from '../facts.ts'
import { rulesOf } from '../rulesOf.ts'
import { hasMet, newWalk } from '../testing/walk.ts'
import { globOfTokens } from './glob.ts'
import { resolvePattern, resolveText } from './resolve.ts'
import { parseTemplate } from './template.ts'

function textOf(template: string, context: Context): string | undefined {
  return resolveText(parseTemplate(template), new ContextReader(context), newWalk(), 100)
}

/** Whether the pattern that a template stands for matches; undefined where it stands for none. */
function matches(template: string, context: Context, text: string): boolean | undefined {
  const tokens = resolvePattern(parseTemplate(template), new ContextReader(context), newWalk(), text.length)
  return tokens && globOfTokens(tokens)(text)
}

describe('values', () => {
  const context: Context = { 'AWS:UserName': 'mary', 'aws:TagKeys': ['a'], empty: '', nested: '${aws:username}' }

  test.each([
    ['a ${aws:username} b', 'a mary b'], // VAR-03
    ['${Aws:USERNAME}', 'mary'],
    ['${absent}', undefined], // VAR-06
    ['x${absent}y${aws:username}', undefined],
    ["${absent, 'nobody'}", 'nobody'], // VAR-05
    ["${aws:username, 'nobody'}", 'mary'],
    ['${aws:TagKeys}', undefined], // VAR-03: a multivalued key never resolves
    ['${empty}', ''],
    ['${*}${?}${$}{x}', '*?${x}'], // VAR-04
    ['${nested}', '${aws:username}'], // VAR-08
    ['${}', undefined], // UNSP-07
    ['${aws:username', '${aws:username'],
    ['${toString}${__proto__}', undefined],
  ])('%s', (template, text) => {
    expect(textOf(template, context)).toBe(text)
  })

  test.each([
    ["${aws:TagKeys, 'x'}", 'x'],
    ["${empty, 'x'}", ''],
  ])('UNSP-12: %s', (template, text) => {
    const walk = newWalk()
    expect(resolveText(parseTemplate(template), new ContextReader(context), walk, 100)).toBe(text)
    expect(hasMet(walk, 'UNSP-12')).toBe(true)
  })
})

describe('rules used', () => {
  const context: Context = { v: 'mary', star: '*', mark: 'a?', nested: '${v}', list: ['a'], empty: '' }

  /** `!` before rules that did not hold; the inputs of UNSP-12 behind them. */
  function marksOf(template: string, resolve: typeof resolveText | typeof resolvePattern): string[] {
    const walk = newWalk()
    resolve(parseTemplate(template), new ContextReader(context), walk, 100)
    const marks = rulesOf({ marks: walk.marks() }).map(({ id, held }) => (held ? id : `!${id}`))
    return hasMet(walk, 'UNSP-12') ? [...marks, 'UNSP-12'] : marks
  }

  test.each([
    ['text', []],
    ['${v}', ['VAR-01', 'VAR-03']],
    ["${v, 'x'}", ['VAR-01', 'VAR-03']],
    ['${empty}', ['VAR-01', 'VAR-03']],
    ["${empty, 'x'}", ['VAR-01', 'VAR-03', 'UNSP-12']],
    ['${star}', ['VAR-01', 'VAR-03', 'VAR-07']],
    ['${mark}', ['VAR-01', 'VAR-03', 'VAR-07']],
    ['${nested}', ['VAR-01', 'VAR-03', 'VAR-08']],
    ['a${*}', ['VAR-04']],
    ['${$}${v}', ['VAR-04', 'VAR-01', 'VAR-03']],
    ["${absent, 'x'}", ['VAR-05']],
    ['${absent}', ['VAR-06']],
    ['${list}', ['!VAR-03', 'VAR-06']],
    ["${list, 'x'}", ['!VAR-03', 'VAR-05', 'UNSP-12']],
  ])('%s: %j', (template, marks) => {
    expect(marksOf(template, resolveText)).toEqual(marks)
    expect(marksOf(template, resolvePattern)).toEqual(marks)
  })
})

describe('patterns', () => {
  test.each([
    ['${v}/*', 'a*', 'a*/b', true], // the template's own wildcards are live
    ['${v}/*', 'a*', 'ab/b', false], // VAR-07: those of a value are not
    ['${v}', '?', '?', true],
    ['${v}', '?', 'a', false],
    ['a${*}', '', 'a*', true], // VAR-04
    ['a${*}', '', 'ab', false],
    ["${absent, '*'}", '', '*', true], // UNSP-12: literal text
    ["${absent, '*'}", '', 'a', false],
    ['${absent}*', '', 'a', undefined],
  ])('%s where v is %j, on %j: %s', (template, v, text, held) => {
    expect(matches(template, { v }, text)).toBe(held)
  })
})

describe('what is longer than the texts it is for', () => {
  const v = 'x'.repeat(10)
  const [many, values] = [parseTemplate('${v}'.repeat(1_000)), new ContextReader({ v })]

  test('is cut off, one value beyond them at the latest', () => {
    expect(resolveText(many, values, newWalk(), 25)?.length).toBeLessThanOrEqual(25 + v.length)
    expect(resolvePattern(many, values, newWalk(), 25)?.length).toBeLessThanOrEqual(2 * 25 + 1 + v.length)
  })

  test('equals none of them, however it is cut', () => {
    expect(resolveText(many, values, newWalk(), 10)?.length).toBeGreaterThan(10)
  })

  test('matches none of them, its wildcards included', () => {
    expect(matches('*x*${v}', { v: 'y' }, 'x')).toBe(false)
    expect(matches('*x*${v}', { v: 'y' }, 'xy')).toBe(true)
    for (let most = 1; most < 40; most++) expect(matches('*${v}*'.repeat(5), { v }, 'x'.repeat(most))).toBe(false)
    expect(matches('*${v}*'.repeat(5), { v }, 'x'.repeat(50))).toBe(true)
  })
})

test('a long value in very many places ends in no match, within time and memory', { timeout: 60_000 }, () => {
  const context = { v: 'x'.repeat(65_536) }
  expect(matches('${v}'.repeat(200_000), context, 'x'.repeat(100))).toBe(false)
  expect(matches(`${'${v}'.repeat(200_000)}\${absent}`, context, 'x')).toBeUndefined()
})
