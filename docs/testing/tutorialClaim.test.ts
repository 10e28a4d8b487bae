import { describe, expect, test } from 'vitest'
import { tutorialClaim } from './tutorialClaim.ts'

const finding = `comparison reference [903906b9eb]
  The documents say allowed; the evaluator answered implicitDeny.
  …
  expected  implicitDeny or explicitDeny
  actual    allowed
  replay    npx assume-nothing replay findings/x.json
`

describe('tutorialClaim', () => {
  test.each([
    [
      'assume-nothing: the evaluator `x` never said hello: it is gone\n',
      { claims: 'never said hello', because: 'it is gone' },
    ],
    [
      finding,
      {
        claims: 'finding',
        kind: 'comparison',
        signature: '903906b9eb',
        sentence: 'The documents say allowed; the evaluator answered implicitDeny.',
        expected: 'implicitDeny or explicitDeny',
        actual: 'allowed',
      },
    ],
    ['protocol mistake: shape\n  rule …\n', { claims: 'protocol mistake', fault: 'shape' }],
    ['mine 0.1.0\n…\nno findings\n', { claims: 'no findings' }],
    ['…\n6 findings, 0 new\n', { claims: 'known findings' }],
    [
      'explicitDeny  s3:A on *\n  decided by  session\n  beside      mine 1: allowed  disagrees\n',
      { claims: 'disagreement', decision: 'explicitDeny', layer: 'session' },
    ],
  ])('%j', (output, claim) => {
    expect(tutorialClaim(output)).toEqual(claim)
  })

  test.each(['', 'mine 0.1.0\n', '6 findings, 1 new\n'])('nothing to check in %j', (output) => {
    expect(() => tutorialClaim(output)).toThrow('claims nothing')
  })
})
