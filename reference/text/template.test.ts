import { describe, expect, test } from 'vitest'
import { type Part, parseTemplate } from './template.ts'

const text = (it: string): Part => ({ kind: 'text', text: it })
const escaped = (it: '*' | '?' | '$'): Part => ({ kind: 'escape', text: it })
const variable = (key: string, fallback?: string): Part => ({ kind: 'variable', key, fallback, odd: false })

describe('well-formed texts', () => {
  test.each([
    ['plain', [text('plain')]],
    ['', []],
    ['$ {a}', [text('$ {a}')]],
    ['${aws:username}', [variable('aws:username')]],
    ['home/${aws:username}/*', [text('home/'), variable('aws:username'), text('/*')]],
    ['${a}${b}', [variable('a'), variable('b')]],
    // VAR-03: names ignore letter case, of tag keys too (COND-02)
    ['${AWS:PrincipalTag/Team}', [variable('aws:principaltag/team')]],
    // VAR-04
    ['${*}-${?}-${$}', [escaped('*'), text('-'), escaped('?'), text('-'), escaped('$')]],
    // VAR-05
    ["${aws:username, 'anonymous'}", [variable('aws:username', 'anonymous')]],
    ["${a, ''}", [variable('a', '')]],
    ["${a, 'b, c}d'}e", [variable('a', 'b, c}d'), text('e')]],
    ["${a, '}b'}", [variable('a', '}b')]],
    ["${a, 'x'}, ${b}", [variable('a', 'x'), text(', '), variable('b')]],
  ] satisfies [string, Part[]][])('%s', (source, parts) => {
    expect(parseTemplate(source)).toEqual({ parts, odd: undefined })
  })
})

describe('UNSP-07: text where the closing brace is missing, otherwise no value', () => {
  test('an unclosed variable is text', () => {
    expect(parseTemplate('a${b')).toEqual({ parts: [text('a${b')], odd: 'UNSP-07' })
    expect(parseTemplate('${b}${')).toEqual({ parts: [variable('b'), text('${')], odd: 'UNSP-07' })
  })

  test.each(['${}', '${ a}', '${a b}', '${${a}', "${a,'b'}", "${a , 'b'}", '${a, b}', "${a, 'b}", '${a,}'])(
    '%s has no value and no default',
    (source) => {
      const { parts, odd } = parseTemplate(source)
      expect(odd).toBe('UNSP-07')
      expect(parts[0]).toMatchObject({ kind: 'variable', odd: true, key: '', fallback: undefined })
    },
  )

  test.each(['${a,}', "${a, 'b}", '${}'])('what follows %s is text', (source) => {
    expect(parseTemplate(`${source}/c`).parts.slice(1)).toEqual([text('/c')])
  })
})

test.each(["${a, '*'}", "${a, 'b?'}", "${a, '${b}'}"])(
  'UNSP-12: %s holds a wildcard or a variable as default',
  (it) => {
    expect(parseTemplate(it).odd).toBe('UNSP-12')
  },
)

describe('time is linear in the text', () => {
  test.each([
    ['variables without default', '${a}'],
    ['defaults that never close', "${a, 'b}"],
    ['defaults', "${a, 'b'}"],
    ['openings', '${'],
    ['escapes', '${*}'],
  ])('%s', { timeout: 60_000 }, (_name, piece) => {
    expect(parseTemplate(piece.repeat(300_000)).parts.length).toBeGreaterThan(0)
  })
})
