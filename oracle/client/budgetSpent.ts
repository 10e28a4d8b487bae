/** `--max-calls` calls were made: nothing more is asked, and what is left is counted as not asked. */
export class BudgetSpent extends Error {
  override readonly name = 'BudgetSpent'
}
