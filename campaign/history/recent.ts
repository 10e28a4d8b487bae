import type { Scenario } from '../../model/format/scenario.ts'
import type { AskedWorld } from '../world.ts'

/** How many worlds back a cause is looked for. */
const WORLDS = 48

/** What was asked last. Holds references only: nothing is copied until somebody looks. */
export class Recent {
  readonly #ring: AskedWorld[] = []
  #next = 0

  push(world: AskedWorld): void {
    this.#ring[this.#next] = world
    this.#next = (this.#next + 1) % WORLDS
  }

  /** In the order in which it was asked. */
  get scenarios(): readonly Scenario[] {
    return [...this.#ring.slice(this.#next), ...this.#ring.slice(0, this.#next)].flatMap(({ main, trials }) => {
      const related = trials.flatMap(({ asked }) => asked.filter((one) => one !== main))
      return [main, ...related].map(({ scenario }) => scenario)
    })
  }
}
