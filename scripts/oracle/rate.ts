import { InvalidArgumentError } from 'commander'

/** Reads calls a second: `5`, `0.5`. */
export function rate(text: string): number {
  const value = Number(text)
  if (!/^\d{1,4}(\.\d{1,3})?$/.test(text) || value < 0.01)
    throw new InvalidArgumentError('Expected calls a second, at least 0.01, such as 5 or 0.5.')
  return value
}
