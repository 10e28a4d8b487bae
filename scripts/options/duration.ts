import { InvalidArgumentError } from 'commander'

const UNITS: { readonly [unit: string]: number } = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, '': 1_000 }

/** Reads `500ms`, `20s`, `2m`, `1h` or plain seconds, as milliseconds. */
export function duration(text: string): number {
  const [, number = '', unit = ''] = /^(\d+(?:\.\d+)?)(ms|s|m|h|)$/.exec(text) ?? []
  const ms = Number(number) * (UNITS[unit] ?? Number.NaN)
  if (number === '' || !(ms > 0) || ms > 2_147_483_647)
    throw new InvalidArgumentError('Expected a duration such as 500ms, 20s, 2m or 1h.')
  return ms
}
