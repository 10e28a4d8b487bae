import { describe, expect, it } from 'vitest'
import { at, edited, type Path, pathsOf } from '../testing/edit.ts'
import { CALL, CALL_CASE, DECISION_CASE, HELLO, REFUSAL_CASE, SCENARIO } from '../testing/samples.ts'
import { pathText, type Reading } from './problem.ts'
import { readAnswer, readCallAnswer } from './readAnswer.ts'
import { readCall } from './readCall.ts'
import { readCase } from './readCase.ts'
import { readHello } from './readHello.ts'
import { readJson } from './readJson.ts'
import { readPolicyText } from './readPolicyText.ts'
import { readScenario } from './readScenario.ts'

type Subject = readonly [name: string, read: (value: unknown) => Reading<unknown>, sample: unknown]

const SUBJECTS: readonly Subject[] = [
  ['scenario', readScenario, SCENARIO],
  ['decision case', readCase, DECISION_CASE],
  ['refusal case', readCase, REFUSAL_CASE],
  ['call case', readCase, CALL_CASE],
  ['call', readCall, CALL],
  ['hello', readHello, HELLO],
  ['answer', (value) => readAnswer(value, 2), { decisions: ['allowed', { unsupported: 'x' }] }],
  ['call answer', readCallAnswer, { outcome: 'issued' }],
]

/** Where a sample holds a policy or the free rest of an answer: below it every JSON value is fine. */
const FREE =
  /(inline|document|policies\[\d+\]|identity\[\d+\]|boundary|resource|endpoint|(scps|rcps)\[\d+\]\[\d+\])[.[]/

const WRONG: readonly unknown[] = [
  null,
  true,
  0,
  -1.5,
  Number.NaN,
  '',
  'x',
  [],
  [null],
  [[]],
  {},
  { x: 1 },
  1n,
  Symbol('x'),
  () => 1,
  new Date(0),
]
const ODD_TEXTS = [
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x\udfff',
  '\u202e',
  '\ufeff',
  '\uffff',
  '__proto__',
  'constructor',
  '${',
  'arn:',
  'arn:::::',
  '%',
  '\r\n',
]
const TEXT = 'a'.repeat(1e7)
const COLONS = 'arn:aws:'.repeat(1e6)
const STATEMENTS = Array.from({ length: 100_000 }, () => ({ Effect: 'Allow', Action: '*', Resource: '*' }))
const KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '',
  '\u0000',
  '\ud800',
  ' ',
  '0',
  'length',
]

function judge(read: Subject[1], value: unknown): boolean {
  const started = performance.now()
  const reading = read(value)
  expect(performance.now() - started).toBeLessThan(20_000)
  if (reading.ok) {
    expect(reading.value).toBe(value)
    return true
  }
  expect(reading.problems.length).toBeGreaterThan(0)
  for (const { path, expected, received } of reading.problems.slice(0, 20)) {
    expect(path).toMatch(/./)
    expect(expected).toMatch(/./)
    expect(`${path}${expected}${received}`.length).toBeLessThan(2_000)
  }
  return false
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value
}

describe.each(SUBJECTS)('a hostile %s', (_, read, sample) => {
  const paths = pathsOf(sample)
  const typed = paths.filter((path) => !FREE.test(pathText(path)))

  it('is refused where a field has a wrong type', () => {
    for (const path of typed) {
      for (const wrong of WRONG) {
        const accepted = judge(read, edited(sample, path, wrong))
        const context = pathText(path).includes('context["')
        if (kindOf(wrong) !== kindOf(at(sample, path)) && !context)
          expect(accepted, `${pathText(path)} ${kindOf(wrong)}`).toBe(false)
      }
    }
  })

  it('never throws, whatever stands in a policy', () => {
    for (const path of paths.filter((one) => !typed.includes(one))) {
      for (const wrong of WRONG) judge(read, edited(sample, path, wrong))
    }
  })

  it('may lack any field', () => {
    for (const path of paths) judge(read, edited(sample, path, undefined))
  })

  it('is refused where it has a field too many, or keeps it', () => {
    for (const path of paths.filter((one) => kindOf(at(sample, one)) === 'object')) {
      for (const key of KEYS) judge(read, edited(sample, [...path, key], { x: 1 }))
      for (const key of KEYS) judge(read, edited(sample, [...path, key], 'x'))
    }
  })

  it('may hold odd text anywhere', () => {
    for (const path of paths) for (const text of ODD_TEXTS) judge(read, edited(sample, path, text))
  })

  it('may be enormous anywhere', () => {
    // What a case holds is enormous enough as a scenario and as a call.
    const own = typed.filter(
      ([first, ...rest]) => rest.length === 0 || !['scenario', 'prelude', 'call'].includes(String(first)),
    )
    for (const path of own) judge(read, edited(sample, path, TEXT))
    for (const path of own.filter((one) => String(at(sample, one)).startsWith('arn:')))
      judge(read, edited(sample, path, COLONS))
    for (const path of own.filter((one) => Array.isArray(at(sample, one))))
      judge(read, edited(sample, path, STATEMENTS))
  })

  it('may be nested however deep', () => {
    let arrays: unknown = 1
    let objects: unknown = 1
    for (let level = 0; level < 100_000; level++) {
      arrays = [arrays]
      objects = { a: objects }
    }
    for (const path of paths) {
      judge(read, edited(sample, path, arrays))
      judge(read, edited(sample, path, objects))
    }
  })

  it('may be any text one cut away from its own', () => {
    const text = JSON.stringify(sample)
    const step = Math.max(1, Math.floor(text.length / 500))
    for (let cut = 0; cut < text.length; cut += step) {
      for (const other of [
        text.slice(0, cut),
        text.slice(0, cut) + text.slice(cut + 1),
        `${text.slice(0, cut)}\u0000${text.slice(cut)}`,
      ]) {
        const reading = readJson(other)
        if (reading.ok) judge(read, reading.value)
        else expect(reading.problems[0]?.path).toMatch(/./)
        readPolicyText(other)
      }
    }
  })
})

describe('many requests', () => {
  const request = SCENARIO.requests[0]

  it('are read up to the bound, all of them', () => {
    expect(judge(readScenario, { ...SCENARIO, requests: Array.from({ length: 100_000 }, () => request) })).toBe(true)
    expect(judge(readScenario, { ...SCENARIO, requests: Array.from({ length: 100_001 }, () => request) })).toBe(false)
  })

  it('are refused in bounded time where each is wrong', () => {
    for (const wrong of [
      null,
      {},
      { ...request, action: 'x' },
      { ...request, resource: 'x', context: { A: '', a: '' } },
    ]) {
      expect(judge(readScenario, { ...SCENARIO, requests: Array.from({ length: 100_000 }, () => wrong) })).toBe(false)
    }
  })

  it('may have an enormous context', () => {
    const context = Object.fromEntries(Array.from({ length: 300_000 }, (_, index) => [`aws:RequestTag/k${index}`, 'v']))
    expect(judge(readScenario, { ...SCENARIO, requests: [{ ...request, context }] })).toBe(true)
    const values: Path = ['requests', 0, 'context', 'k']
    expect(
      judge(
        readScenario,
        edited(
          SCENARIO,
          values,
          Array.from({ length: 1_000_000 }, () => 'v'),
        ),
      ),
    ).toBe(false)
  })
})
