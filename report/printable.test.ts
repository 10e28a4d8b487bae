import { describe, expect, it } from 'vitest'
import { printable } from './printable.ts'

describe('printable', () => {
  it.each([
    ['arn:aws:iam::1:role/Zoë-日本', 'arn:aws:iam::1:role/Zoë-日本'],
    ['\u001b[2Jgone', '\\u{1b}[2Jgone'],
    ['a\rb\nc\td', 'a\\u{d}b\\u{a}c\\u{9}d'],
    ['\u009b31m', '\\u{9b}31m'],
    ['user\u202Etxt.exe', 'user\\u{202e}txt.exe'],
    ['\ud800', '\\u{d800}'],
    ['\u{e0041}', '\\u{e0041}'],
    ['😀', '😀'],
  ])('%j as %s', (text, shown) => expect(printable(text)).toBe(shown))

  it('keeps newlines where lines are meant', () => expect(printable('{\n\r}', 'lines')).toBe('{\n\\u{d}}'))

  it('is linear', () => {
    const began = performance.now()
    printable('\u001b'.repeat(1_000_000))
    expect(performance.now() - began).toBeLessThan(5_000)
  })
})
