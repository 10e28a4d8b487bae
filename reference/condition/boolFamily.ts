import { unspecifiedNumber } from '../rules.ts'
import { resolveText } from '../text/resolve.ts'
import type { OperatorFamily } from './operatorFamily.ts'
import { templateOf } from './stringFamilies.ts'

const ODD_BOOL = unspecifiedNumber('UNSP-17')

/** COND-35: `true` and `false` in any letter case; anything else never matches (UNSP-17). */
export const boolFamily: OperatorFamily<boolean> = {
  read: (text, walk) => {
    const value = boolOf(text)
    if (value === undefined) walk.meets(ODD_BOOL)
    return value
  },
  compile: (policyValue, notes) => {
    const template = templateOf(policyValue, notes)
    if (template !== undefined) {
      notes.meets('UNSP-19')
      return (value, values, walk) => {
        const text = resolveText(template, values, walk, 'false'.length)
        return text === undefined ? undefined : boolOf(text) === value
      }
    }
    const wanted = boolOf(policyValue)
    if (wanted === undefined) notes.meets('UNSP-17')
    return wanted === undefined ? undefined : (value) => value === wanted
  },
}

export function boolOf(text: string): boolean | undefined {
  const lower = text.toLowerCase()
  return lower === 'true' ? true : lower === 'false' ? false : undefined
}
