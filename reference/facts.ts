import { type Arn, parseArn } from '../model/arn.ts'
import type { Context, ContextValue, Request } from '../model/format/request.ts'
import { countColons } from './text/countColons.ts'
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

  constructor(request: Request, names?: KeyNames) {
    this.request = request
    this.action = request.action.toLowerCase()
    this.resource = request.resource
    this.arn = parseArn(request.resource)
    this.values = new ContextReader(request.context, names)
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
  private readonly names: KeyNames
  private values: (ContextValue | undefined)[] | undefined
  private rest: Map<string, ContextValue> | undefined

  constructor(context: Context, names: KeyNames = new KeyNames()) {
    this.context = context
    this.names = names
  }

  get(lowerCaseKey: string): ContextValue | undefined {
    const slot = this.names.slotOf(lowerCaseKey)
    this.values ??= this.names.read(this.context)
    if (slot < this.values.length) return this.values[slot]
    // The world has not asked for this key before: reading all places anew for each such key would take keys × keys steps.
    this.rest ??= byLowerCaseName(this.context)
    return this.rest.get(lowerCaseKey)
  }
}

function byLowerCaseName(context: Context): Map<string, ContextValue> {
  return new Map(Object.keys(context).map((key) => [key.toLowerCase(), context[key] as ContextValue]))
}

const UNASKED = -1

/** The keys that a world's documents ask for, and the spellings that its requests give them: mostly the same in all of them. */
export class KeyNames {
  private readonly slots = new Map<string, number>()
  private readonly slotsBySpelling = new Map<string, number>()

  /** The place of a key among those asked for so far. */
  slotOf(lowerCaseKey: string): number {
    let slot = this.slots.get(lowerCaseKey)
    if (slot === undefined) {
      slot = this.slots.size
      this.slots.set(lowerCaseKey, slot)
      this.slotsBySpelling.clear()
    }
    return slot
  }

  /** A context's values at the places of the keys asked for so far. */
  read(context: Context): (ContextValue | undefined)[] {
    const values = new Array<ContextValue | undefined>(this.slots.size).fill(undefined)
    for (const spelling of Object.keys(context)) {
      const slot = this.slotsBySpelling.get(spelling) ?? this.learn(spelling)
      if (slot !== UNASKED) values[slot] = context[spelling]
    }
    return values
  }

  private learn(spelling: string): number {
    const slot = this.slots.get(spelling.toLowerCase()) ?? UNASKED
    if (this.slotsBySpelling.size < MOST_SPELLINGS) this.slotsBySpelling.set(spelling, slot)
    return slot
  }
}

const MOST_SPELLINGS = 1_000
