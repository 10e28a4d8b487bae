import { unspecifiedNumber } from '../rules.ts'
import type { OperatorFamily } from './operatorFamily.ts'

const NOT_BASE64 = unspecifiedNumber('UNSP-01')

/** COND-36: equality of the bytes behind base64, on both sides. */
export const binaryFamily: OperatorFamily<string> = {
  read: (text, walk) => {
    const bytes = canonicalBase64(text)
    if (bytes === undefined) walk.meets(NOT_BASE64)
    return bytes
  },
  compile: (policyValue, notes) => {
    const wanted = canonicalBase64(policyValue)
    if (wanted === undefined) notes.meets('UNSP-01')
    return wanted === undefined ? undefined : (value) => value === wanted
  },
}

/** The one spelling of the bytes (spare bits of the last character do not count), or undefined for a text that is no base64. */
function canonicalBase64(text: string): string | undefined {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return undefined
  return Buffer.from(text, 'base64').toString('base64')
}
