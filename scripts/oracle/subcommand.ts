import type { CommandModule } from '../commandTable.ts'

/** A command under `oracle`. What it needs is loaded when it is called, inside its action. */
export interface Subcommand extends CommandModule {
  readonly name: string
  readonly summary: string
}
