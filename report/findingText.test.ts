import { describe, expect, it } from 'vitest'
import { findRule } from '../model/catalogue/catalogue.ts'
import { findingText } from './findingText.ts'
import { PLAIN } from './paint.ts'
import { finding, found } from './testing/events.ts'

describe('findingText', () => {
  it('says in one place what is wrong, why, on what, and how to see it again', () => {
    const text = findingText(found('a'), PLAIN)
    expect(text).toContain('property session-never-widens [0123456789]')
    expect(text).toContain(finding().sentence)
    expect(text).toContain(`SESS-02: ${findRule('SESS-02')?.sentence} (`)
    expect(text).toContain('"action": "s3:GetObject"')
    expect(text).toMatch(
      /expected +implicitDeny\n +actual +allowed\n +replay +npx assume-nothing replay findings\/x\.json\n$/,
    )
  })

  it('quotes the first rules and names the rest, unknown ones too', () => {
    const text = findingText(found('a', { rules: ['SESS-02', 'EVAL-01', 'EVAL-02', 'EVAL-03', 'MINE-1'] }), PLAIN)
    expect(text).toContain('also: EVAL-03, MINE-1')
  })

  it('lets no control character through, wherever it stands', () => {
    const hostile = '\u001b]0;owned\u0007\u202e'
    const event = found('a', { id: hostile, sentence: hostile, actual: hostile, expected: [hostile], rules: [hostile] })
    const scenario = { principal: { type: 'Anonymous', arn: hostile } }
    const text = findingText(
      { ...event, finding: { ...event.finding, case: { ...event.finding.case, scenario } as never }, replay: hostile },
      PLAIN,
    )
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u)
  })

  it('shows of a huge scenario only the beginning', () => {
    const one = finding().case
    const text = findingText(
      { ...found('a'), finding: finding({ case: { ...one, scenario: { text: 'x'.repeat(1_000_000) } } as never }) },
      PLAIN,
    )
    expect(text.length).toBeLessThan(10_000)
  })

  it('promises no replay of what was not saved', () => {
    const { file, ...unsaved } = found('a')
    expect(file).toBeDefined()
    expect(findingText(unsaved, PLAIN)).toContain('not saved')
  })
})
