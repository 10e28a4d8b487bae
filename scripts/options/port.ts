import { InvalidArgumentError } from 'commander'

/** A port to listen at: 1 to 65535. */
export function port(text: string): number {
  const value = Number(text)
  if (!/^\d{1,5}$/.test(text) || value < 1 || value > 65_535) throw new InvalidArgumentError('Expected 1 to 65535.')
  return value
}
