import { type CallCheck, validationError } from './callCheck.ts'

const OUTSIDE = /[^\t\n\r\u0020-\u00ff]/

/** STS-01: the text of an inline session policy, before anything is read in it. */
export const policyText: CallCheck = {
  rules: ['STS-01'],
  concerns: ({ parameters }) => parameters.Policy !== undefined,
  check: ({ parameters: { Policy = '' } }) => {
    if (Policy === '') return validationError('STS-01', 'Policy has no characters; at least one is needed')
    const at = Policy.search(OUTSIDE)
    return at === -1
      ? undefined
      : validationError(
          'STS-01',
          `Policy has a character at position ${at} that is none of tab, line feed, carriage return and U+0020 to U+00FF`,
        )
  },
}
