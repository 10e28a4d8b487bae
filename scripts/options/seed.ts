import { randomBytes } from 'node:crypto'
import { InvalidArgumentError } from 'commander'

/** Any text of one line: a date, a commit hash, a word. */
export function seed(text: string): string {
  if (text === '' || text.length > 200 || /[\p{Cc}\p{Cs}]/u.test(text))
    throw new InvalidArgumentError('Expected one line of 1 to 200 characters.')
  return text
}

/** Without a seed every run is another one; which one is printed first. */
export function freshSeed(): string {
  return randomBytes(4).toString('hex')
}
