import { unspecifiedNumber } from '../rules.ts'
import { compileGlob, type Glob, globOfTokens } from '../text/glob.ts'
import { oddCharacters, oddFor } from '../text/oddCharacters.ts'
import { resolvePattern, resolveText } from '../text/resolve.ts'
import { parseTemplate, type Template } from '../text/template.ts'
import type { Walk } from '../walk.ts'
import type { CompileNotes, OperatorFamily, ValueTest } from './operatorFamily.ts'

const BEYOND_ASCII = /[^\u0000-\u007f]/
const LETTERS_BEYOND_ASCII = unspecifiedNumber('UNSP-05')
const ODD_FOR_WILDCARDS = unspecifiedNumber('UNSP-06')

/** COND-30: whole and case-sensitive; `*` and `?` are themselves. */
export const stringEquals: OperatorFamily<string> = {
  read: (text) => text,
  compile: (policyValue, notes) => {
    const template = templateOf(policyValue, notes)
    if (template === undefined) return (value) => value === policyValue
    return (value, values, walk) => {
      const wanted = resolveText(template, values, walk, value.length)
      return wanted === undefined ? undefined : value === wanted
    }
  },
}

/** COND-31: simple lower-casing, no locale (UNSP-05). */
export const stringEqualsIgnoreCase: OperatorFamily<string> = {
  read: (text, walk) => {
    if (BEYOND_ASCII.test(text)) walk.meets(LETTERS_BEYOND_ASCII)
    return text.toLowerCase()
  },
  compile: (policyValue, notes) => {
    if (BEYOND_ASCII.test(policyValue)) notes.meets('UNSP-05')
    const template = templateOf(policyValue, notes)
    if (template === undefined) {
      const wanted = policyValue.toLowerCase()
      return (value) => value === wanted
    }
    return (value, values, walk) => {
      const wanted = resolveText(template, values, walk, value.length)
      if (wanted === undefined) return undefined
      if (BEYOND_ASCII.test(wanted)) walk.meets(LETTERS_BEYOND_ASCII)
      return value === wanted.toLowerCase()
    }
  },
}

/** COND-32: a glob over the whole value, case-sensitive; `*` crosses `:` and `/`. */
export const stringLike: OperatorFamily<string> = {
  read: (text) => text,
  compile: (policyValue, notes): ValueTest<string> => {
    const template = templateOf(policyValue, notes)
    if (template === undefined) {
      const glob = compileGlob(policyValue)
      const odd = oddFor(policyValue)
      if (odd === 0) return (value) => glob(value)
      return (value, _values, walk) => noting(glob, odd, value, walk)
    }
    return (value, values, walk) => {
      const tokens = resolvePattern(template, values, walk, value.length)
      return tokens === undefined ? undefined : noting(globOfTokens(tokens), oddFor(tokens), value, walk)
    }
  },
}

function noting(glob: Glob, odd: number, value: string, walk: Walk): boolean {
  if ((odd & oddCharacters(value)) !== 0) walk.meets(ODD_FOR_WILDCARDS)
  return glob(value)
}

/** The template of a policy value that holds variables which count (VAR-01, VAR-02); undefined where the text is literal. */
export function templateOf(policyValue: string, notes: CompileNotes): Template | undefined {
  if (!policyValue.includes('${')) return undefined
  if (!notes.variables) {
    if (policyValue.includes('${*}')) notes.meets('UNSP-12')
    return undefined
  }
  const template = parseTemplate(policyValue)
  if (template.odd !== undefined) notes.meets(template.odd)
  return template
}
