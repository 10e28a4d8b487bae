import { InvalidArgumentError } from 'commander'

/** Reads a whole number of at least 1. */
export function count(text: string): number {
  const value = Number(text)
  if (!/^\d+$/.test(text) || value < 1 || !Number.isSafeInteger(value))
    throw new InvalidArgumentError('Expected a whole number of at least 1.')
  return value
}
