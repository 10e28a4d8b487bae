import { unspecifiedNumber } from '../rules.ts'
import type { OperatorFamily } from './operatorFamily.ts'

export type Comparison = 'Equals' | 'LessThan' | 'LessThanEquals' | 'GreaterThan' | 'GreaterThanEquals'

const ODD_NUMBER = unspecifiedNumber('UNSP-04')
const PLAIN = /^-?\d+(\.\d+)?$/
const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)$/

/** COND-33: integers and decimals, compared as doubles; exponents and hexadecimal are no numbers (UNSP-04). */
export function numericFamily(comparison: Comparison): OperatorFamily<number> {
  return {
    read: (text, walk) => {
      if (isOdd(text)) walk.meets(ODD_NUMBER)
      return numberOf(text)
    },
    compile: (policyValue, notes) => {
      if (isOdd(policyValue)) notes.meets('UNSP-04')
      const bound = numberOf(policyValue)
      return bound === undefined ? undefined : (value) => compare(comparison, value, bound)
    },
  }
}

export function compare(comparison: Comparison, value: number, bound: number): boolean {
  switch (comparison) {
    case 'Equals':
      return value === bound
    case 'LessThan':
      return value < bound
    case 'LessThanEquals':
      return value <= bound
    case 'GreaterThan':
      return value > bound
    case 'GreaterThanEquals':
      return value >= bound
  }
}

function numberOf(text: string): number | undefined {
  return DECIMAL.test(text) ? Number(text) : undefined
}

/** A spelling that evaluators may read differently: a plus, a bare point, an exponent, hexadecimal, more digits than a double holds. */
function isOdd(text: string): boolean {
  if (PLAIN.test(text)) return text.replace(/^-?0*|\./g, '').length > 15
  return DECIMAL.test(text) || /^\s*[+-]?(0x|\d|\.\d|inf|nan)/i.test(text)
}
