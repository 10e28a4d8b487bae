import { signature } from '../../../campaign/signature.ts'
import type { Finding } from '../../../model/finding.ts'
import type { Issuance, IssuanceCase } from '../../../model/format/issuance.ts'
import { DOCUMENTS } from './palette.ts'
import type { Found } from './runIssuance.ts'
import { RULES } from './violation.ts'

/** The run that a finding is of. */
export interface Of {
  /** `minio 2026-02-12, seed …` */
  readonly source: string
  readonly decisions: number
  /** By the names that steps have; those of the palette unless told. */
  readonly documents?: Issuance['policies']
}

/** What was found as a finding: a kind of its own, with its steps as the case. Whether it is known is said later. */
export function issuanceFinding(
  { violation, steps, afterMs, flaky }: Found,
  { source, decisions, documents = DOCUMENTS }: Of,
): Finding {
  const { id, sentence, outcome, look, credential, request } = violation
  const kind = flaky ? 'flaky' : 'issuance'
  const expected = [outcome]
  const actual = outcome === 'denied' ? 'allowed' : 'denied'
  const features = steps.map((step) =>
    [step.do, 'managed' in step && 'managed', 'seconds' in step && step.seconds !== undefined && 'seconds'].join(),
  )
  const mark = signature({ kind, id, expected, actual, layers: [look], features: new Set(features) })
  const policies: Issuance['policies'] = Object.fromEntries(
    Object.entries(documents).filter(([name]) => steps.some((step) => step.policy === name)),
  )
  const told = flaky ? `${sentence} It did not do so whenever it was asked again.` : sentence
  const one: IssuanceCase = {
    id: `findings/${kind}-${id}-${mark}`,
    title: told,
    source,
    basis: 'derived',
    rules: RULES[id],
    issuance: { policies, steps: JSON.parse(JSON.stringify(steps)) as typeof steps, credential, request },
    outcome,
  }
  return {
    signature: mark,
    kind,
    id,
    known: false,
    rules: RULES[id],
    sentence: told,
    expected,
    actual,
    foundAfterMs: Math.round(afterMs),
    foundAfterDecisions: decisions,
    count: 1,
    case: one,
  }
}
