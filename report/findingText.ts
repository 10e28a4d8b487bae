import { findRule } from '../model/catalogue/catalogue.ts'
import { SOURCES } from '../model/catalogue/sources.ts'
import type { FindingEvent } from '../model/event.ts'
import type { Finding } from '../model/finding.ts'
import { compactJson } from './compactJson.ts'
import { findingRemarks } from './findingRemarks.ts'
import type { Paint } from './paint.ts'
import { printable } from './printable.ts'

/** Rules quoted under a finding; the others are named. */
const QUOTED = 3

/** A finding for people: one sentence, the rules behind it, the minimal scenario as JSON, and the command that repeats it. */
export function findingText({ finding, replay, file }: FindingEvent, paint: Paint): string {
  const { kind, id, signature, sentence, expected, actual, known, count } = finding
  const head = `${paint.bold(paint.red(`${kind} ${printable(id)}`))} ${paint.dim(`[${signature}]${known ? ' known' : ''}${count > 1 ? ` ×${count}` : ''}`)}`
  const lines = [
    head,
    `  ${printable(sentence)}`,
    ...findingRemarks(finding).map((remark) => `  ${printable(remark)}`),
    ...rulesText(finding.rules).map((line) => `  ${line}`),
    '',
    ...preludeText(finding.case),
    ...indented(caseText(finding.case)),
    '',
    `  expected  ${paint.green(printable(expected.join(' or ')))}`,
    `  actual    ${paint.red(printable(actual))}`,
    `  replay    ${file === undefined ? paint.dim('(not saved; fuzz with --findings DIR to replay it)') : printable(replay)}`,
  ]
  return `${lines.join('\n')}\n`
}

/** The first rules, which are the most telling, with their sentences and sources; then the ids of the rest. */
function rulesText(ids: readonly string[]): readonly string[] {
  const rules = ids.map((id) => findRule(id)).filter((rule) => rule !== undefined)
  const quoted = rules.slice(0, QUOTED).map(({ id, sentence, source }) => {
    const sources = source.map((code) => SOURCES[code])
    return `${id}: ${sentence}${sources.length === 0 ? '' : ` (${sources[0]}${sources.length > 1 ? ', …' : ''})`}`
  })
  const rest = ids.filter((id) => !rules.slice(0, QUOTED).some((rule) => rule.id === id))
  return rest.length === 0 ? quoted : [...quoted, `also: ${rest.map((id) => printable(id)).join(', ')}`]
}

function caseText(one: Finding['case']): string {
  const asked = 'issuance' in one ? one.issuance : 'call' in one ? one.call : one.scenario
  return printable(compactJson(asked), 'lines')
}

/** What is asked before, where that matters: without it there is nothing to see. */
function preludeText(one: Finding['case']): readonly string[] {
  const { prelude = [] } = 'issuance' in one ? {} : one
  if (prelude.length === 0) return []
  const before = prelude.flatMap((scenario) => indented(printable(compactJson(scenario), 'lines')))
  return ['  first asked', ...before, '  then']
}

/** Scenarios are minimal; a hostile one may still be huge, and its file holds all of it. */
const LONGEST = 6_000

function indented(text: string): readonly string[] {
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}\n… (${text.length} characters)` : text
  return shown.split('\n').map((line) => `  ${line}`)
}
