import { describe, expect, it } from 'vitest'
import { regionsOf, sourceAt } from './regionsOf.ts'

const BUNDLE = `import fs from 'node:fs'
//#region model/a.ts
const a = 1
//#endregion
  //#region reference/b.ts
const b = 2
const c = '//#region not/a/region.ts'
//#endregion`

describe('regionsOf', () => {
  it('gives the files of a bundle with the lines where they begin', () => {
    expect(regionsOf(BUNDLE)).toEqual([
      { line: 1, source: 'model/a.ts' },
      { line: 4, source: 'reference/b.ts' },
    ])
  })
})

describe('sourceAt', () => {
  it.each([
    [0, undefined],
    [1, 'model/a.ts'],
    [3, 'model/a.ts'],
    [4, 'reference/b.ts'],
    [7, 'reference/b.ts'],
  ])('of line %i is %s', (line, source) => {
    expect(sourceAt(regionsOf(BUNDLE), line)).toBe(source)
  })

  it('of a bundle without regions is nothing', () => expect(sourceAt([], 5)).toBeUndefined())
})
