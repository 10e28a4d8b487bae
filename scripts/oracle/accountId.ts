import { InvalidArgumentError } from 'commander'

/** Reads the id of an account. */
export function accountId(text: string): string {
  if (!/^\d{12}$/.test(text)) throw new InvalidArgumentError('Expected an account id of 12 digits.')
  return text
}
