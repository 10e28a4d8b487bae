import type { JudgingOptions } from '../judging/judgingOptions.ts'

/** Options of `oracle enforced`. */
export interface EnforcedCommandOptions extends JudgingOptions {
  readonly account?: string
  readonly yes?: true
  readonly dryRun?: true
  readonly offline?: true
  readonly endpoint?: string
  readonly region?: string
  readonly profile?: string
  readonly rate?: number
  readonly maxCalls?: number
  readonly maxCost: number
  readonly perRule?: number
  readonly publicPolicies?: true
  readonly recordings: string
}
