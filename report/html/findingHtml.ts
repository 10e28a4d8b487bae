import type { FindingEvent } from '../../model/event.ts'
import { findingRemarks } from '../findingRemarks.ts'
import { number } from '../numbers.ts'
import type { CaseStore } from './caseStore.ts'
import { type Html, html } from './html.ts'
import { ruleHtml } from './ruleHtml.ts'
import { command, line } from './texts.ts'

/** Rules that are quoted with their sentences; the others are named. */
const QUOTED = 4

/** Longest sentence of a finding that is closed. */
const CUT = 240

/** A finding that can be opened: its sentence, what was expected and said, how to repeat it, its case and its rules. */
export function findingHtml({ finding, replay, file }: FindingEvent, id: string, cases: CaseStore): Html {
  const { kind, signature, sentence, expected, actual, known, count, rules } = finding
  return html`<details class="finding" id="${id}">
<summary><span class="rule-id">${line(rules[0] ?? kind, 60)}</span> ${line(sentence, CUT)}${known ? html` <em class="chip">known</em>` : undefined}</summary>
<div class="finding-body">
${sentence.length > CUT ? html`<p class="sentence">${line(sentence, 4_000)}</p>` : undefined}
<dl class="verdict"><div class="expected"><dt>expected</dt><dd>${line(expected.join(' or '))}</dd></div><div class="actual"><dt>actual</dt><dd>${line(actual)}</dd></div></dl>
${file === undefined ? html`<p class="unsaved">Not saved: fuzz with --findings DIR to replay it.</p>` : command(line(replay, 2_000))}
${cases.show(finding.case)}
<p class="provenance">${kind} <code>${line(finding.id)}</code>, signature <code>${line(signature)}</code>${known ? ', known' : ''}, met ${number(count)} ${count === 1 ? 'time' : 'times'}, first after ${number(finding.foundAfterMs)} ms and ${number(finding.foundAfterDecisions)} decisions</p>
${findingRemarks(finding).map((remark) => html`<p class="provenance">${line(remark, 2_000)}</p>`)}
${rules.length === 0 ? undefined : html`<ul class="rules">${rules.slice(0, QUOTED).map((rule) => html`<li>${ruleHtml(rule)}</li>`)}</ul>`}
${rules.length > QUOTED ? html`<p class="provenance">It also names ${line(rules.slice(QUOTED).join(', '), 2_000)}.</p>` : undefined}
</div></details>
`
}
