import { type Found, findingFrom } from '../../campaign/finding.ts'
import { foundNow } from '../../campaign/foundNow.ts'
import type { Evidence } from '../../campaign/investigate.ts'
import { minimise } from '../../campaign/minimise.ts'
import type { Run } from '../../campaign/run.ts'
import { PATIENCE_MS } from '../../campaign/shrinkBounds.ts'
import type { Suspicion } from '../../campaign/suspicion.ts'
import type { Finding } from '../../model/finding.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { Verdict } from '../../reference/verdict.ts'
import type { Divergence } from '../divergences/divergence.ts'
import { knownDivergence } from '../divergences/divergences.ts'
import { type Comparing, compare } from './comparer.ts'
import { type Compared, DETAIL } from './subject.ts'

/** Smaller scenarios that are tried for one finding: each may cost a call or two. */
const STEPS = 400

/** Which subject of a comparison: 0 is the reference. */
export interface Subject {
  readonly run: Run
  readonly at: number
}

/**
 * Makes a finding of a disagreement: smaller, as long as the simulator still answers and says the same; explained by a known
 * divergence where one holds. What is recorded costs nothing, so that a run repeated finds the same without a call.
 */
export async function lookInto(comparing: Comparing, { run, at }: Subject, suspicion: Suspicion): Promise<void> {
  const { stop, findings } = run
  const found = foundNow(run)
  const same = keyOf(suspicion)
  const again = async (scenario: Scenario): Promise<Sighting | undefined> => {
    const compared = (await compare(comparing, scenario))[at] as Compared
    const sighted = compared.suspicions.find((one) => keyOf(one) === same)
    return sighted === undefined ? undefined : { compared, suspicion: sighted }
  }
  const work = async (): Promise<Sighting | undefined> => {
    const bounds = { steps: STEPS, stop: () => stop.hard }
    const fails = async (candidate: Scenario): Promise<boolean> => (await again(candidate)) !== undefined
    const { scenario, request } = suspicion
    return again(await minimise(scenario, request, comparing.suite.shrink, fails, bounds))
  }
  const sought = work().catch((thrown: unknown) => {
    if (stop.interrupted) return undefined
    throw thrown
  })
  const sighting = await stop.orNothing(sought, PATIENCE_MS)
  if (sighting === undefined) {
    findings.unexamined++
    return
  }
  const finding = findingOf(sighting, found, at === 0)
  const fresh = findings.add(suspicion, finding)
  if (fresh !== undefined) run.report(fresh)
}

interface Sighting {
  readonly compared: Compared
  readonly suspicion: Suspicion
}

function keyOf({ expected, actual }: Suspicion): string {
  return `${[...expected].sort().join()}|${actual}`
}

function findingOf({ compared, suspicion }: Sighting, found: Found, ofReference: boolean): Finding {
  const evidence: Evidence = { suspicion, asked: compared.asked, request: suspicion.request, outside: true }
  const finding = findingFrom(evidence, found)
  if (suspicion.layer === DETAIL) return detailFinding(finding, suspicion)
  const divergence = ofReference ? divergenceOf(compared, suspicion) : undefined
  const sentence = sentenceOf(finding, suspicion, divergence, ofReference)
  const rules = divergence === undefined ? finding.rules : [divergence.id, ...finding.rules]
  return { ...finding, sentence, rules, case: { ...finding.case, title: sentence, rules } }
}

/** What is right is no decision here. */
function detailFinding(finding: Finding, { expected, actual, message }: Suspicion): Finding {
  const more = message === undefined ? '' : ` (${message.slice(0, 200)})`
  const sentence = `Beside its decision, which is right, the simulator tells "${actual}"${more}; the documents say "${expected[0]}".`
  return { ...finding, expected, sentence, case: { ...finding.case, title: sentence } }
}

function divergenceOf({ encoded, asked }: Compared, suspicion: Suspicion): Divergence | undefined {
  const { scenario, request, actual, message } = suspicion
  const verdict = (asked.verdicts as readonly Verdict[])[request] as Verdict
  return knownDivergence({ scenario, request, class: encoded.class, verdict, simulated: actual, message })
}

function sentenceOf(
  { expected, rules: [rule], actual }: Finding,
  { layer, message }: Suspicion,
  divergence: Divergence | undefined,
  ofReference: boolean,
): string {
  const said =
    actual === 'refused' && message !== undefined ? `refused it (${message.slice(0, 200)})` : `answered ${actual}`
  if (!ofReference) return `The simulator says ${expected.join(' or ')}; the evaluator ${said}.`
  const why = rule === undefined ? `decided by ${layer}` : `decided by ${layer} (${rule})`
  const known = divergence === undefined ? '' : ` Known (${divergence.id}): ${divergence.sentence}`
  return `The documents say ${expected.join(' or ')}, ${why}; the simulator ${said}.${known}`
}
