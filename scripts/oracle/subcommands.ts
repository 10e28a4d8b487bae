import { cleanSubcommand } from './clean.ts'
import { enforcedSubcommand } from './enforced.ts'
import { policySubcommand } from './policy.ts'
import { settleSubcommand } from './settle.ts'
import type { Subcommand } from './subcommand.ts'

/** What `oracle` does beside comparing. */
export const SUBCOMMANDS: readonly Subcommand[] = [
  enforcedSubcommand,
  settleSubcommand,
  policySubcommand,
  cleanSubcommand,
]
