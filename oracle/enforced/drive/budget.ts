import { BudgetSpent } from '../../client/budgetSpent.ts'

/** Attempts of a run, counted; beyond the most that is allowed each is refused with BudgetSpent. */
export class Budget {
  #calls = 0
  readonly #most: number

  constructor(most = Number.POSITIVE_INFINITY) {
    this.#most = most
  }

  get calls(): number {
    return this.#calls
  }

  get left(): number {
    return this.#most - this.#calls
  }

  take(): void {
    if (this.#calls >= this.#most) throw new BudgetSpent(`${this.#most} calls were made (--max-calls)`)
    this.#calls++
  }
}
