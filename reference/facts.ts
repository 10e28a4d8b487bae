import { type Arn, parseArn } from '../model/arn.ts'
import type { Context, ContextValue, Request } from '../model/format/request.ts'
import { oddCharacters } from './text/oddCharacters.ts'

/** A request as the matchers read it; what only some of them need is worked out on first use. */
export class Facts {
  readonly request: Request
  /** The action in lower case (ACT-01). */
  readonly action: string
  readonly resource: string
  /** The components of the resource; undefined for the resource `*`. */
  readonly arn: Arn | undefined
  readonly values: ContextReader
  private countedColons = -1
  private foundOdd = -1

  constructor(request: Request) {
    this.request = request
    this.action = request.action.toLowerCase()
    this.resource = request.resource
    this.arn = request.resource === '*' ? undefined : parseArn(request.resource)
    this.values = new ContextReader(request.context)
  }

  /** Colons in the resource: an ARN with five of them has its segments where a pattern with five has its own. */
  get colons(): number {
    if (this.countedColons === -1) this.countedColons = countColons(this.resource)
    return this.countedColons
  }

  /** The characters of UNSP-06 that the resource holds, see `oddCharacters`. */
  get oddResource(): number {
    if (this.foundOdd === -1) this.foundOdd = oddCharacters(this.resource)
    return this.foundOdd
  }
}

/** Condition keys by lower-case name (COND-02), read on first use. */
export class ContextReader {
  private readonly context: Context
  private byName: Map<string, ContextValue> | undefined

  constructor(context: Context) {
    this.context = context
  }

  get(lowerCaseKey: string): ContextValue | undefined {
    this.byName ??= byLowerCaseName(this.context)
    return this.byName.get(lowerCaseKey)
  }
}

/** Spellings of keys seen before, since every request of a world spells most of its keys alike. */
const lowerCase = new Map<string, string>()
const MOST_SPELLINGS = 10_000

function byLowerCaseName(context: Context): Map<string, ContextValue> {
  const byName = new Map<string, ContextValue>()
  for (const key of Object.keys(context)) {
    let lower = lowerCase.get(key)
    if (lower === undefined) {
      lower = key.toLowerCase()
      if (lowerCase.size < MOST_SPELLINGS) lowerCase.set(key, lower)
    }
    byName.set(lower, context[key] as ContextValue)
  }
  return byName
}

function countColons(text: string): number {
  let count = 0
  for (let at = text.indexOf(':'); at !== -1; at = text.indexOf(':', at + 1)) count++
  return count
}
