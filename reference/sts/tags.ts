import type { Tag } from '../../model/format/call.ts'
import { type CallCheck, type CallFault, validationError } from './callCheck.ts'

const MOST = 50
const LONGEST_KEY = 128
const LONGEST_VALUE = 256
const CHARACTERS = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u

/** STS-08, STS-09: session tags. That one may not repeat an inherited transitive tag is nothing a call can say. */
export const tags: CallCheck = {
  rules: ['STS-08', 'STS-09'],
  concerns: ({ parameters }) => parameters.Tags !== undefined || parameters.TransitiveTagKeys !== undefined,
  check: ({ parameters: { Tags = [], TransitiveTagKeys = [] } }) =>
    tagsFault(Tags) ??
    keysFault(TransitiveTagKeys, 'TransitiveTagKeys') ??
    twinFault(Tags) ??
    strangerFault(Tags, TransitiveTagKeys),
}

function tagsFault(given: readonly Tag[]): CallFault | undefined {
  const long = given.find(({ Value }) => lengthOf(Value) > LONGEST_VALUE || !CHARACTERS.test(Value))
  return (
    keysFault(
      given.map(({ Key }) => Key),
      'Tags',
    ) ??
    (long &&
      validationError(
        'STS-08',
        `a tag value has more than ${LONGEST_VALUE} characters, or one outside ${CHARACTERS.source}`,
      ))
  )
}

function keysFault(keys: readonly string[], parameter: string): CallFault | undefined {
  if (keys.length > MOST)
    return validationError('STS-08', `${parameter} has ${keys.length} entries; at most ${MOST} are allowed`)
  const wrong = keys.some((key) => key === '' || lengthOf(key) > LONGEST_KEY || !CHARACTERS.test(key))
  return wrong
    ? validationError(
        'STS-08',
        `a tag key is empty, has more than ${LONGEST_KEY} characters, or one outside ${CHARACTERS.source}`,
      )
    : undefined
}

/** Characters are Unicode's: a letter outside the Basic Multilingual Plane is one. Bounded work for enormous texts. */
function lengthOf(text: string): number {
  return text.length > 2 * LONGEST_VALUE ? text.length : [...text].length
}

/** STS-09: keys are compared without regard to letter case. The page says that both cannot be; implementers have recorded the first code. */
function twinFault(given: readonly Tag[]): CallFault | undefined {
  const keys = new Set(given.map(({ Key }) => Key.toLowerCase()))
  if (keys.size === given.length) return undefined
  return {
    rules: ['STS-09'],
    codes: ['InvalidParameterValue', 'ValidationError'],
    reason: 'two session tags have the same key, but for letter case',
  }
}

/** A key marked transitive that is not among the tags: recorded by implementers as refused, in no document. */
function strangerFault(given: readonly Tag[], transitive: readonly string[]): CallFault | undefined {
  const keys = new Set(given.map(({ Key }) => Key.toLowerCase()))
  if (transitive.every((key) => keys.has(key.toLowerCase()))) return undefined
  return {
    rules: ['STS-09'],
    codes: ['InvalidParameterValue', 'ValidationError'],
    reason: 'a transitive tag key is none of the session tags',
    open: true,
  }
}
