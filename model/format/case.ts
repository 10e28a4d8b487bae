import { z } from 'zod'
import { DECISIONS, type Decision } from '../decision.ts'
import { type Call, callSchema } from './call.ts'
import { type Scenario, scenarioSchema } from './scenario.ts'

/** How an expectation is known: the source says so, it follows from stated rules, or AWS was seen to do it. */
export const BASES = ['stated', 'derived', 'observed'] as const

const head = {
  id: z
    .string()
    .regex(
      /^[a-z0-9][a-z0-9._-]*(\/[a-z0-9][a-z0-9._-]*)*$/,
      'expected lower-case words joined by "/", "-", "." or "_"',
    ),
  title: z.string().min(1),
  source: z.string().min(1),
  basis: z.enum(BASES),
  rules: z.array(z.string().min(1)),
  contested: z.array(z.string().min(1)).optional(),
  prelude: z.array(scenarioSchema).optional(),
}

const refusalSchema = z.strictObject({ policy: z.string().min(1), rule: z.string().min(1) })

/** A case about decisions. */
export const decisionCaseSchema = z
  .strictObject({ ...head, scenario: scenarioSchema, decisions: z.array(z.enum(DECISIONS)) })
  .meta({ id: 'DecisionCase', title: 'A scenario and the decision for each of its requests' })

/** A case about a document that AWS would refuse. */
export const refusalCaseSchema = z
  .strictObject({ ...head, scenario: scenarioSchema, refused: refusalSchema })
  .meta({ id: 'RefusalCase', title: 'A scenario with a malformed policy document' })

/** A case about an STS call. */
export const callCaseSchema = z
  .strictObject({
    ...head,
    call: callSchema,
    outcome: z.string().regex(/^[A-Za-z]+$/, 'expected issued, or an error code of STS'),
  })
  .meta({ id: 'CallCase', title: 'An STS call and its outcome' })

export const caseSchema = z
  .union([decisionCaseSchema, refusalCaseSchema, callCaseSchema])
  .meta({ id: 'Case', title: 'Corpus case, version 1' })

interface CaseHead {
  readonly id: string
  readonly title: string
  readonly source: string
  readonly basis: (typeof BASES)[number]
  readonly rules: readonly string[]
  readonly contested?: readonly string[] | undefined
  readonly prelude?: readonly Scenario[] | undefined
}

/** Which document AWS would refuse, as a path into the scenario (`session.inline`), and the grammar rule it breaks. */
export type RefusalExpectation = { readonly policy: string; readonly rule: string }

export interface DecisionCase extends CaseHead {
  readonly scenario: Scenario
  /** Parallel to the scenario's requests. */
  readonly decisions: readonly Decision[]
}

export interface RefusalCase extends CaseHead {
  readonly scenario: Scenario
  readonly refused: RefusalExpectation
}

export interface CallCase extends CaseHead {
  readonly call: Call
  /** `issued`, or STS's error code. */
  readonly outcome: string
}

/** A corpus case (`docs/protocol.md`). */
export type Case = DecisionCase | RefusalCase | CallCase
