import type { StatementRef } from './verdict.ts'

/**
 * What one walk over the documents collects: the rules that it used, the open points that it met, the statements that
 * settled it. One object serves every walk in turn, so that deciding does not allocate.
 */
export class Walk {
  /** Statements that determined the decision. */
  readonly statements: StatementRef[] = []
  /** Open points consulted, as bits of their index. */
  consulted = 0
  /** UNSP inputs met, as bits of their number. */
  unspecified = 0

  private readonly stamps: Uint32Array
  private readonly used: Uint16Array
  private usedCount = 0
  private generation = 0
  private readings: readonly string[] = []

  constructor(rules: number) {
    this.stamps = new Uint32Array(rules * 2)
    this.used = new Uint16Array(rules * 2)
  }

  /** Starts a new walk under the given reading of each open point. */
  begin(readings: readonly string[]): void {
    this.readings = readings
    this.consulted = 0
    this.unspecified = 0
    this.usedCount = 0
    if (this.statements.length > 0) this.statements.length = 0
    if (++this.generation === 0xffffffff) {
      this.stamps.fill(0)
      this.generation = 1
    }
  }

  /** Notes that a rule was used, and whether what it asks for held; gives `held` back. */
  mark(rule: number, held: boolean): boolean {
    const slot = rule * 2 + (held ? 1 : 0)
    if (this.stamps[slot] !== this.generation) {
      this.stamps[slot] = this.generation
      this.used[this.usedCount++] = slot
    }
    return held
  }

  /** Slots `2 × rule index + (held ? 1 : 0)`, each once, in the order of first use. */
  marks(): number[] {
    const slots = new Array<number>(this.usedCount)
    for (let at = 0; at < slots.length; at++) slots[at] = this.used[at] as number
    return slots
  }

  /** The reading of an open point that this walk follows; the point counts as consulted. */
  reading(point: number): string {
    this.consulted |= 1 << point
    return this.readings[point] as string
  }

  /** Notes an input that the documents do not speak about. */
  meets(unspecified: number): void {
    this.unspecified |= 1 << unspecified
  }
}
