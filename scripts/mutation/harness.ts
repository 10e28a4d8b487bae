import { format } from 'node:util'
import { chai, type ExpectStatic, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect'

/** One test as the runner of mutants sees it. */
export interface RegisteredTest {
  readonly file: string
  readonly name: string
  readonly run: () => unknown
}

/** Every test that was registered, in the order of the files. */
export const tests: RegisteredTest[] = []

type Body = (...values: readonly never[]) => unknown
type Register = (name: string, ...rest: readonly unknown[]) => void
/** `test` and `describe`, alone and over a table: as much of vitest as the tests of `reference/` use. */
type Registering = Register & { readonly each: (rows: readonly unknown[]) => Register }

let file = ''
let path: readonly string[] = []

/** Says whose tests come now; the bundle puts a call of it before every test file. */
export function inFile(name: string): void {
  file = name
  path = []
}

export const describe = registering((name, body) => {
  const outer = path
  path = [...outer, name]
  body()
  path = outer
})

export const test = registering(addTest)
export const it = registering(addTest)

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin)

/** Vitest's own matchers, without its workers. */
export const expect = Object.assign(
  (value: unknown, message?: string) => chai.expect(value, message),
  chai.expect,
) as unknown as ExpectStatic

function addTest(name: string, run: () => unknown): void {
  tests.push({ file, name: [...path, name].join(' > '), run })
}

function registering(add: (name: string, body: () => unknown) => void): Registering {
  const register: Register = (name, ...rest) => add(name, bodyOf(rest) as () => unknown)
  const each = (rows: readonly unknown[]): Register => {
    return (name, ...rest) => {
      const body = bodyOf(rest) as (...values: readonly unknown[]) => unknown
      const spread = rows.every(Array.isArray) // a table that holds anything else gives every row as it is
      for (const row of rows) {
        const values = spread ? (row as readonly unknown[]) : [row]
        add(titleOf(name, values), () => body(...values))
      }
    }
  }
  return Object.assign(register, { each })
}

/** Options such as a time-out may stand before the body; here only Stryker's own time-out counts. */
function bodyOf(rest: readonly unknown[]): Body {
  const body = rest.find((one) => typeof one === 'function')
  if (body === undefined) throw new TypeError('a test without a body')
  return body as Body
}

function titleOf(name: string, values: readonly unknown[]): string {
  const [row] = values
  const places = name.match(/%[sijdo]/g)?.length ?? 0
  const title = format(name, ...values.slice(0, places))
  return title.replace(/\$([a-z]+)/gi, (whole, key: string) =>
    typeof row === 'object' && row !== null && key in row ? String((row as Record<string, unknown>)[key]) : whole,
  )
}
