import { InvalidArgumentError } from 'commander'

const DAY_MS = 86_400_000
const UNITS: { readonly [unit: string]: number } = { h: DAY_MS / 24, d: DAY_MS, w: 7 * DAY_MS }

/** Reads `12h`, `30d` or `4w`, as milliseconds. */
export function age(text: string): number {
  const [, number = '', unit = ''] = /^(\d{1,5})([hdw])$/.exec(text) ?? []
  if (number === '') throw new InvalidArgumentError('Expected an age such as 12h, 30d or 4w.')
  return Number(number) * (UNITS[unit] as number)
}
