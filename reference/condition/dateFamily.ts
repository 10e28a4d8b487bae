import { POINT, unspecifiedNumber } from '../rules.ts'
import type { Walk } from '../walk.ts'
import { type Comparison, compare } from './numericFamily.ts'
import type { OperatorFamily } from './operatorFamily.ts'

/** An instant in milliseconds since 1970; a bare four-digit number is a year or, in another reading, seconds (CONT-19). */
export interface Instant {
  readonly at: number
  readonly asEpoch?: number
}

const ODD_DATE = unspecifiedNumber('UNSP-03')
const W3C = /^(\d{4})-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,30}))?)?(Z|[+-]\d\d:\d\d)?)?)?$/

/** COND-34: instants, given as W3C's ISO 8601 forms or as epoch seconds, each side for itself. */
export function dateFamily(comparison: Comparison): OperatorFamily<Instant> {
  return {
    read: (text, walk) => {
      if (isOdd(text)) walk.meets(ODD_DATE)
      return instantOf(text)
    },
    compile: (policyValue, notes) => {
      if (isOdd(policyValue)) notes.meets('UNSP-03')
      const bound = instantOf(policyValue)
      return bound === undefined ? undefined : (value, _values, walk) => compareInstants(comparison, value, bound, walk)
    },
  }
}

function compareInstants(comparison: Comparison, value: Instant, bound: Instant, walk: Walk): boolean {
  const asYears = compare(comparison, value.at, bound.at)
  if (value.asEpoch === undefined && bound.asEpoch === undefined) return asYears
  const asEpochs = compare(comparison, value.asEpoch ?? value.at, bound.asEpoch ?? bound.at)
  return asYears === asEpochs || walk.reading(POINT['CONT-19']) === 'year' ? asYears : asEpochs
}

function instantOf(text: string): Instant | undefined {
  if (/^\d{1,20}$/.test(text)) {
    const epoch = Number(text) * 1000
    return text.length === 4 ? { at: yearStart(Number(text)), asEpoch: epoch } : { at: epoch }
  }
  const parts = W3C.exec(text)
  if (parts === null) return undefined
  const [, year, month, day = '01', hour = '00', minute = '00', second = '00', fraction = '0', zone = 'Z'] = parts
  const [y, mo, d, h, mi, s] = [year, month, day, hour, minute, second].map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  if (mo < 1 || mo > 12 || d < 1 || d > daysIn(y, mo) || h > 23 || mi > 59 || s > 59) return undefined
  const offset = zone === 'Z' ? 0 : offsetOf(zone)
  if (offset === undefined) return undefined
  const day0 = yearStart(y) + (Date.UTC(2000 + (y % 400), mo - 1, d) - Date.UTC(2000 + (y % 400), 0, 1))
  return { at: day0 + ((h * 60 + mi - offset) * 60 + s) * 1000 + Number(`0.${fraction}`) * 1000 }
}

/** `Date.UTC` takes years below 100 for 1900-1999. */
function yearStart(year: number): number {
  return new Date(0).setUTCFullYear(year, 0, 1)
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()
}

function offsetOf(zone: string): number | undefined {
  const hours = Number(zone.slice(1, 3))
  const minutes = Number(zone.slice(4, 6))
  if (hours > 23 || minutes > 59) return undefined
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
}

/** UNSP-03: no zone, 24:00, a leap second, one to three digits, signs. */
function isOdd(text: string): boolean {
  return /^([+-]\d+|\d{1,3}|\d+\.\d*)$/.test(text) || /T\d\d:\d\d(:\d\d(\.\d*)?)?$/.test(text) || /T24:|:60/.test(text)
}
