import { createScanner } from 'jsonc-parser'
import type { JsonValue } from '../json.ts'
import { type Problem, pathText, short } from './problem.ts'

/** A key that its object holds a second time: where in the value, and where in the text. */
interface DuplicateKey {
  readonly path: string
  readonly offset: number
}

export type ExactJson =
  | { readonly ok: true; readonly value: JsonValue; readonly duplicates: readonly DuplicateKey[] }
  | { readonly ok: false; readonly problem: Problem }

/** Makes the value of a number from its spelling; `path` gives where it stands. */
export type NumberReader = (spelling: string, path: () => readonly (string | number)[]) => JsonValue

/** Deepest nesting of a text: twice a scenario's, as cases, answers and events wrap what a scenario holds. */
export const TEXT_DEPTH = 128

/**
 * Reads JSON text like `JSON.parse`, and says what that does not: which keys came twice (the last one counts), how numbers were
 * spelled, and on which line and column a text stops being JSON (RFC 8259). Slower, so only where one of these is wanted.
 * A loop over tokens and no recursion: the text is untrusted.
 */
export function parseExactly(text: string, numberOf: NumberReader): ExactJson {
  const scanner = createScanner(text, false)
  const duplicates: DuplicateKey[] = []
  let frame: Frame | undefined
  let depth = 0
  let state: State = 'value'
  let root: JsonValue = null

  const place = (value: JsonValue): void => {
    if (frame === undefined) root = value
    else if (Array.isArray(frame.into)) frame.into.push(value)
    else put(frame.into, frame.key as string, value)
    state = frame === undefined ? 'end' : 'commaOrClose'
  }
  const fail = (
    expected: string,
    received = at(text, scanner.getTokenOffset(), scanner.getTokenLength()),
  ): ExactJson => ({
    ok: false,
    problem: { path: position(text, scanner.getTokenOffset()), expected, received },
  })

  for (let token = scanner.scan(); ; token = scanner.scan()) {
    if (token === Token.Space || token === Token.LineBreak) continue
    const scanError: string | undefined = SCAN_ERRORS[scanner.getTokenError()]
    if (scanError !== undefined) return fail(scanError)
    const expected = expectation(state, frame)
    if (token === Token.End) return state === 'end' ? { ok: true, value: root, duplicates } : fail(expected)

    const wantsValue = state === 'value' || state === 'valueOrClose'
    switch (token) {
      case Token.OpenBrace:
      case Token.OpenBracket: {
        if (!wantsValue) return fail(expected)
        if (++depth > TEXT_DEPTH) return fail(`at most ${TEXT_DEPTH} levels of nesting`)
        const into: Container = token === Token.OpenBrace ? {} : []
        place(into as JsonValue)
        frame = { into, key: 0, up: frame }
        state = token === Token.OpenBrace ? 'keyOrClose' : 'valueOrClose'
        break
      }
      case Token.CloseBrace:
      case Token.CloseBracket: {
        const closes =
          state === (token === Token.CloseBrace ? 'keyOrClose' : 'valueOrClose') || state === 'commaOrClose'
        if (!closes || frame === undefined || Array.isArray(frame.into) !== (token === Token.CloseBracket))
          return fail(expected)
        frame = frame.up
        depth--
        state = frame === undefined ? 'end' : 'commaOrClose'
        break
      }
      case Token.Comma:
        if (state !== 'commaOrClose' || frame === undefined) return fail(expected)
        if (typeof frame.key === 'number') frame.key++
        state = Array.isArray(frame.into) ? 'value' : 'key'
        break
      case Token.Colon:
        if (state !== 'colon') return fail(expected)
        state = 'value'
        break
      case Token.String:
        if (wantsValue) {
          place(scanner.getTokenValue())
        } else if ((state === 'key' || state === 'keyOrClose') && frame !== undefined) {
          frame.key = scanner.getTokenValue()
          if (Object.hasOwn(frame.into, frame.key))
            duplicates.push({ path: pathText(pathOf(frame)), offset: scanner.getTokenOffset() })
          state = 'colon'
        } else return fail(expected)
        break
      case Token.Number: {
        if (!wantsValue) return fail(expected)
        const within = frame
        const value = numberOf(scanner.getTokenValue(), () => pathOf(within))
        if (typeof value === 'number' && !Number.isFinite(value)) return fail('a number that a double can hold')
        place(value)
        break
      }
      case Token.True:
      case Token.False:
      case Token.Null:
        if (!wantsValue) return fail(expected)
        place(token === Token.Null ? null : token === Token.True)
        break
      default:
        return fail(expected)
    }
  }
}

/** Line and column of an offset, from 1, as editors count them. */
export function position(text: string, offset: number): string {
  let line = 1
  let start = 0
  for (let end = text.indexOf('\n'); end !== -1 && end < offset; end = text.indexOf('\n', start)) {
    line++
    start = end + 1
  }
  return `line ${line}, column ${offset - start + 1}`
}

type State = 'value' | 'valueOrClose' | 'key' | 'keyOrClose' | 'colon' | 'commaOrClose' | 'end'
type Container = JsonValue[] | Record<string, JsonValue>
interface Frame {
  readonly into: Container
  /** Of the member or entry that is being read. */
  key: string | number
  readonly up: Frame | undefined
}

/** jsonc-parser's `SyntaxKind`, a const enum that isolated modules cannot import. */
const Token = {
  OpenBrace: 1,
  CloseBrace: 2,
  OpenBracket: 3,
  CloseBracket: 4,
  Comma: 5,
  Colon: 6,
  Null: 7,
  True: 8,
  False: 9,
  String: 10,
  Number: 11,
  LineBreak: 14,
  Space: 15,
  End: 17,
} as const

/** What was expected, by jsonc-parser's `ScanError`. */
const SCAN_ERRORS: readonly (string | undefined)[] = [
  undefined,
  'no comment',
  'a string that ends in a double quote on its line',
  'a number',
  'four hexadecimal digits after \\u',
  'one of the escapes \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u',
  'control characters in strings to be escaped',
]

function expectation(state: State, frame: Frame | undefined): string {
  const close = frame !== undefined && Array.isArray(frame.into) ? ']' : '}'
  switch (state) {
    case 'value':
      return 'a JSON value'
    case 'valueOrClose':
      return 'a JSON value or ]'
    case 'key':
      return 'a key in double quotes'
    case 'keyOrClose':
      return 'a key in double quotes or }'
    case 'colon':
      return 'a colon'
    case 'commaOrClose':
      return `a comma or ${close}`
    case 'end':
      return 'the end of the text'
  }
}

function at(text: string, offset: number, length: number): string {
  return offset >= text.length ? 'the end of the text' : short(text.slice(offset, offset + Math.min(length, 100)))
}

/** Assigning to `__proto__` would set the prototype instead of a member. */
function put(into: Record<string, JsonValue>, key: string, value: JsonValue): void {
  if (key === '__proto__')
    Object.defineProperty(into, key, { value, writable: true, enumerable: true, configurable: true })
  else into[key] = value
}

function pathOf(frame: Frame | undefined): (string | number)[] {
  const path: (string | number)[] = []
  for (let one = frame; one !== undefined; one = one.up) path.push(one.key)
  return path.reverse()
}
