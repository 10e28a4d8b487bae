import { describe, expect, it } from 'vitest'
import { edited, type Path } from '../testing/edit.ts'
import { HELLO } from '../testing/samples.ts'
import { readHello } from './readHello.ts'

function problemsOf(value: unknown): string[] {
  const reading = readHello(value)
  return reading.ok ? [] : reading.problems.map(({ path, expected }) => `${path}: ${expected}`)
}

describe('readHello', () => {
  it('gives the value itself back, with what else stands there', () => {
    const hello = { ...HELLO, id: 0, later: { field: true } }
    const reading = readHello(hello)
    expect(reading.ok && reading.value).toBe(hello)
  })

  it.each<[Path, unknown, string]>([
    [['protocol'], 2, 'protocol: 1'],
    [['protocol'], undefined, 'protocol: 1'],
    [['name'], '', 'name: at least 1 character'],
    [['version'], undefined, 'version: a string'],
    [['outcomes'], 'both', 'outcomes: one of "three-way", "two-way"'],
    [['without', 0], 'notPrincipal', expect.stringContaining('without[0]: one of "NotAction"')],
    [['supports', 1], 'sessions', expect.stringContaining('supports[1]: one of "identity"')],
    [['only', 'actions'], [], 'only.actions: no such field'],
    [['only', 'services'], 's3', 'only.services: an array'],
  ])('refuses %j of %j', (path, put, problem) => {
    expect(problemsOf(edited(HELLO, path, put))).toEqual([problem])
  })

  it('needs neither language, only nor without', () => {
    const { language: _, only: __, without: ___, ...rest } = HELLO
    expect(problemsOf(rest)).toEqual([])
  })
})
