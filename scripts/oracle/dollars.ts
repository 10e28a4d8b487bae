import { InvalidArgumentError } from 'commander'

/** Reads an amount of dollars: `1`, `0.25`. */
export function dollars(text: string): number {
  if (!/^\d{1,4}(\.\d{1,4})?$/.test(text)) throw new InvalidArgumentError('Expected dollars, such as 1 or 0.25.')
  return Number(text)
}
