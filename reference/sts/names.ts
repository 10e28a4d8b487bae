import type { Call } from '../../model/format/call.ts'
import { type CallCheck, type CallFault, validationError } from './callCheck.ts'

interface Name {
  readonly parameter: 'RoleSessionName' | 'SourceIdentity' | 'Name' | 'ExternalId'
  readonly longest: number
  readonly characters: RegExp
}

const WORD = /^[\w+=,.@-]*$/

/** All are of at least two characters. */
const NAMES: readonly Name[] = [
  { parameter: 'RoleSessionName', longest: 64, characters: WORD },
  { parameter: 'SourceIdentity', longest: 64, characters: WORD },
  { parameter: 'Name', longest: 32, characters: WORD },
  { parameter: 'ExternalId', longest: 1_224, characters: /^[\w+=,.@:/-]*$/ },
]

/** STS-08: length and characters of the names that a call gives. */
export const names: CallCheck = {
  rules: ['STS-08'],
  concerns: ({ parameters }) => NAMES.some(({ parameter }) => parameters[parameter] !== undefined),
  check: namesFault,
}

function namesFault({ parameters }: Call): CallFault | undefined {
  for (const { parameter, longest, characters } of NAMES) {
    const value = parameters[parameter]
    if (value === undefined) continue
    if (value.length < 2 || value.length > longest) {
      return validationError('STS-08', `${parameter} has ${value.length} characters; 2 to ${longest} are allowed`)
    }
    // Catches the reserved prefix `aws:` of a source identity as well: it has no colon.
    if (!characters.test(value))
      return validationError('STS-08', `${parameter} has a character outside ${characters.source}`)
  }
  return undefined
}
