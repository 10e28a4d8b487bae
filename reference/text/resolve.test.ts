import { describe, expect, test } from 'vitest'
import type { Context } from '../../model/format/request.ts'
import { ContextReader } from '../facts.ts'
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

test('a long value in very many places ends in no match, within time and memory', { timeout: 60_000 }, () => {
  const context = { v: 'x'.repeat(65_536) }
  expect(matches('${v}'.repeat(200_000), context, 'x'.repeat(100))).toBe(false)
  expect(matches(`${'${v}'.repeat(200_000)}\${absent}`, context, 'x')).toBeUndefined()
})
