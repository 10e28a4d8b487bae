import { describe, expect, it } from 'vitest'
import { reduceAll } from '../reduce.ts'
import { found, started } from '../testing/events.ts'
import { hostileEvents } from '../testing/hostileEvents.ts'
import { pageEvents } from '../testing/pageEvents.ts'
import { codeBlock, codeSpan, plainText } from './escape.ts'
import { reportMarkdown } from './reportMarkdown.ts'

describe('reportMarkdown', () => {
  const text = reportMarkdown(reduceAll(pageEvents))

  it('has a line an evaluator and a line a rule that somebody breaks', () => {
    expect(text).toContain('| `mine 1.2` | 2 (1 known) | 1 | 1 | 4,000 | 40 (1.00 %) | 3 | 0 | 17 of 20 |')
    expect(text).toContain('| `a server` | `mine` | `conforming` |')
    expect(text).toMatch(/\| `SESS-02` \| A role session .* \| ✗ breaks 1 \| ✗ breaks 2 \| ✓ conforms 18 \|/)
    expect(text).toMatch(/\| `EVAL-02` \|.*≈ known 1/)
    expect(text).not.toContain('`SESS-03`')
  })

  it('has each finding with its decisions, its case and the command that repeats it', () => {
    expect(text).toContain('expected `implicitDeny`, actual `allowed`')
    expect(text).toContain('"resourceAccount": "111122223333"')
    expect(text).toContain('```sh\nnpx assume-nothing replay findings/x.json\n```')
    expect(text.match(/<details>/g)).toHaveLength(4)
  })

  it('takes nothing for markup', () => {
    const hostile = reportMarkdown(reduceAll(hostileEvents))
    const outside = hostile.replaceAll(/(`+)[\s\S]*?\1/g, '')
    expect(outside.replaceAll(/<\/?(details|summary)>/g, '')).not.toMatch(/<[a-z!/]/i)
    expect(outside).not.toMatch(/\]\(/)
  })

  it('stays below what GitHub takes, and says what it leaves out', () => {
    const many = Array.from({ length: 3_000 }, (_, index) => found('a', { signature: `${index}` }))
    const long = reportMarkdown(reduceAll([started('a'), ...many]))
    expect(Buffer.byteLength(long)).toBeLessThan(1_000_000)
    expect(long).toMatch(/more findings are left out here/)
  })

  it('is something also of nothing', () => {
    expect(reportMarkdown(reduceAll([]))).toContain('No run told anything')
  })
})

describe('escaping', () => {
  it.each([
    ['a', '`a`'],
    ['a`b', '``a`b``'],
    ['`a``', '``` `a`` ```'],
    ['a|b\nc', '`a¦b\\u{a}c`'],
    ['', '` `'],
  ])('code %j', (text, expected) => expect(codeSpan(text)).toBe(expected))

  it('a block has more backticks than its text', () => {
    expect(codeBlock('```\nx', 'sh')).toBe('````sh\n```\nx\n````')
  })

  it('a sentence has no markup', () => {
    expect(plainText('a_b *c* <d> [e](f) | `g`')).toBe('a\\_b \\*c\\* \\<d\\> \\[e\\](f) \\| \\`g\\`')
  })
})
