import { quoted } from '../model/quoted.ts'

/** The command line of these arguments, quoted so that it can be pasted into a POSIX shell. */
export function commandLine(words: readonly string[]): string {
  return ['npx', 'assume-nothing', ...words].map(quoted).join(' ')
}
