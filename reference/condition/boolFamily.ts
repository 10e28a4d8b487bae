import { unspecifiedNumber } from '../rules.ts'
import { resolveText } from '../text/resolve.ts'
import type { OperatorFamily } from './operatorFamily.ts'
import { templateOf } from './stringFamilies.ts'

const ODD_BOOL = unspecifiedNumber('UNSP-17')

/** COND-35: `true` and `false`, their letter case (UNSP-17) aside; anything else never matches. */
export const boolFamily: OperatorFamily<boolean> = {
  read: (text, walk) => {
    const value = boolOf(text)
    if (value === undefined || inOtherCase(text)) walk.meets(ODD_BOOL)
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
    if (wanted === undefined || inOtherCase(policyValue)) notes.meets('UNSP-17')
    return wanted === undefined ? undefined : (value) => value === wanted
  },
}

/** UNSP-17: the page says "true" and "false", and nothing of `True`. */
export function inOtherCase(text: string): boolean {
  return boolOf(text) !== undefined && text !== text.toLowerCase()
}

export function boolOf(text: string): boolean | undefined {
  const lower = text.toLowerCase()
  return lower === 'true' ? true : lower === 'false' ? false : undefined
}
