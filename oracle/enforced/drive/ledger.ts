import { ORDER, removeThing, type Thing } from './removing.ts'

type Undo = Parameters<typeof removeThing>[0]

/** What a run has made, or may have made: noted before the call that makes it, forgotten when it is gone for certain. */
export class Ledger {
  readonly #things = new Map<string, Thing>()
  readonly #undo: Undo
  #noted = false

  constructor(undo: Undo) {
    this.#undo = undo
  }

  get left(): readonly Thing[] {
    return [...this.#things.values()]
  }

  /** Whether anything was ever noted. */
  get wasUsed(): boolean {
    return this.#noted
  }

  has(thing: Thing): boolean {
    return this.#things.has(keyOf(thing))
  }

  note(thing: Thing): void {
    this.#things.set(keyOf(thing), thing)
    this.#noted = true
  }

  /** Removes these, in the order that they can go; all are tried. Rejects with the last failure. */
  async remove(things: readonly Thing[] = this.left): Promise<void> {
    const failures: unknown[] = []
    for (const thing of [...things].sort((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind))) {
      if (!this.#things.has(keyOf(thing))) continue
      await removeThing(this.#undo, thing).then(
        () => this.#things.delete(keyOf(thing)),
        (thrown) => failures.push(thrown),
      )
    }
    if (failures.length > 0) throw failures.at(-1)
  }

  /** Forgets what is not among what was found: whoever may remove only what bears our tag is refused, not told of nothing, where it is gone. */
  keepOnly(found: readonly Thing[]): void {
    const there = new Set(found.map(keyOf))
    for (const key of this.#things.keys()) if (!there.has(key)) this.#things.delete(key)
  }
}

function keyOf({ kind, name }: Thing): string {
  return `${kind} ${name}`
}
