import { z } from 'zod'
import { callCaseSchema, decisionCaseSchema, refusalCaseSchema } from '../../model/format/case.ts'
import { issuanceCaseSchema } from '../../model/format/issuance.ts'

const count = z.number().nonnegative()
const run = z.string().min(1)
const counts = z.record(z.string(), count)
const words = z.array(z.string())

/** A hello as another version may tell it: features and forms are not checked, as a later protocol may add some. */
const evaluator = z.looseObject({
  name: z.string().min(1),
  version: z.string().min(1),
  language: z.string().optional(),
  outcomes: z.enum(['three-way', 'two-way']).optional(),
  supports: words.optional(),
  only: z
    .looseObject({ services: words.optional(), operators: words.optional(), conditionKeys: words.optional() })
    .optional(),
  without: words.optional(),
  kind: z.enum(['library', 'server']).optional(),
})

const finding = {
  signature: z.string().min(1),
  aliases: words.optional(),
  kind: z.enum(['property', 'comparison', 'corpus', 'protocol', 'flaky', 'profile', 'issuance']),
  id: z.string(),
  known: z.boolean(),
  rules: words,
  sentence: z.string(),
  expected: words,
  actual: z.string(),
  foundAfterMs: count,
  foundAfterDecisions: count,
  count,
  cases: words.optional(),
  minimal: z.boolean().optional(),
}

const corpus = z.looseObject({ cases: count, agreed: count, disagreed: count, unsupported: count, notRun: count })

const oracleClass = z.looseObject({
  scenarios: count,
  agreed: count,
  disagreed: count,
  open: count,
  unsupported: count,
  notAsked: count,
  failed: count,
  excluded: counts,
})

/** The schema of each event, by its name. Fields beyond the known ones are let through: a later version may add some. */
export const EVENT_SCHEMAS = {
  'run-started': z.looseObject({
    run,
    version: z.string(),
    command: z.string(),
    seed: z.string(),
    evaluator,
    options: z.record(z.string(), z.unknown()),
    repeat: z.string(),
    at: z.string(),
  }),
  progress: z.looseObject({
    run,
    elapsedMs: count,
    worlds: count,
    decisions: count,
    findings: count,
    rules: count,
    done: count.optional(),
  }),
  coverage: z.looseObject({
    run,
    elapsedMs: count,
    worlds: count,
    decisions: count,
    open: count,
    unsupported: count,
    errors: count,
    outcomes: counts,
    paths: counts,
    rules: z.record(
      z.string(),
      z.looseObject({ holds: count, fails: count, open: count.optional(), unsupported: count.optional() }),
    ),
    properties: z.record(z.string(), z.looseObject({ trials: count, violations: count })),
    corpus,
    profile: z.record(z.string(), counts).optional(),
    scope: z.looseObject({ sampled: count, inside: count }).optional(),
    oracle: z.looseObject({ calls: count, classes: z.record(z.string(), oracleClass) }).optional(),
  }),
  'run-ended': z.looseObject({
    run,
    elapsedMs: count,
    exit: z.number().int().min(0).max(255),
    interrupted: z.boolean(),
    reason: z.string().optional(),
    trouble: z.string().optional(),
    unexamined: count.optional(),
    known: z.array(z.looseObject({ entry: z.string(), findings: count, expired: z.string().optional() })).optional(),
  }),
} as const

/** The schema of a finding event, which depends on the kind of case it holds: so that problems are those of one kind. */
export const FINDING_SCHEMAS = {
  issuance: findingEvent(issuanceCaseSchema),
  call: findingEvent(callCaseSchema),
  refused: findingEvent(refusalCaseSchema),
  decisions: findingEvent(decisionCaseSchema),
} as const

function findingEvent(one: z.ZodType): z.ZodType {
  return z.looseObject({
    run,
    finding: z.looseObject({ ...finding, case: one }),
    file: z.string().optional(),
    replay: z.string(),
  })
}
