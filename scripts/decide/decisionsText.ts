import { tellingRules } from '../../campaign/tellingRules.ts'
import type { Decision } from '../../model/decision.ts'
import type { Request } from '../../model/format/request.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import { rulesOf } from '../../reference/rulesOf.ts'
import type { Refusal, StatementRef, Verdict } from '../../reference/verdict.ts'
import { printable } from '../../report/printable.ts'
import { type Colors, colorsFor } from '../colors.ts'
import type { Io } from '../io.ts'
import { sentenceOf } from '../sentenceOf.ts'
import { type Beside, isRefused, type Reference } from './answers.ts'
import type { Agreement, Compared } from './compareAnswer.ts'

/** What `decide` prints for people. */
export function decisionsText(
  scenario: Scenario,
  reference: Reference,
  beside: Beside | undefined,
  compared: readonly Compared[] | undefined,
  io: Pick<Io, 'tty' | 'env'>,
): string {
  const colors = colorsFor(io)
  const name = beside === undefined ? '' : `${beside.hello.name} ${beside.hello.version}`
  const whole =
    compared !== undefined && !(beside !== undefined && 'decisions' in beside.asked && !isRefused(reference))
  const lines: string[] = []
  if (isRefused(reference)) lines.push(...refusalLines(reference, colors))
  else if (reference.length === 0) lines.push('The scenario has no requests: nothing to decide.')
  else {
    for (const [at, verdict] of reference.entries()) {
      const request = scenario.requests[at] as Request
      lines.push(...verdictLines(verdict, request, colors))
      const other = whole ? undefined : compared?.[at]
      if (other !== undefined) lines.push(otherLine(name, other, colors))
      lines.push('')
    }
  }
  if (whole) for (const one of compared) lines.push(otherLine(name, one, colors), '')
  return `${lines.join('\n').trimEnd()}\n`
}

function verdictLines(verdict: Verdict, { action, resource }: Request, colors: Colors): string[] {
  return [
    `${paint(verdict.decision, colors)}  ${printable(`${action} on ${resource}`)}`,
    field('decided by', verdict.layer, colors),
    ...verdict.statements.map((statement, at) => field(at === 0 ? 'statement' : '', statementText(statement), colors)),
    ...ruleLines(verdict).map((line, at) => field(at === 0 ? 'rules' : '', line, colors)),
    ...verdict.open.map((id, at) => field(at === 0 ? 'open' : '', `${id}  ${sentenceOf(id)}`, colors)),
    ...(verdict.permitted.length > 1 ? [field('permitted', verdict.permitted.join(', '), colors)] : []),
  ]
}

/** Each rule once, the most telling first. */
function ruleLines(verdict: Verdict): string[] {
  const met = new Set<string>(
    rulesOf(verdict)
      .filter(({ held }) => held)
      .map(({ id }) => id),
  )
  return tellingRules(verdict).map((id) => `${id}${met.has(id) ? '' : ' (not met)'}  ${sentenceOf(id)}`)
}

function refusalLines({ policy, rule, element, expected }: Refusal, colors: Colors): string[] {
  return [
    `${colors.yellow('refused')}  ${policy} is no policy document that AWS accepts`,
    field('element', printable(element), colors),
    field('expected', printable(expected), colors),
    field('rule', `${rule}  ${sentenceOf(rule)}`, colors),
    '',
  ]
}

function statementText({ policy, index, sid }: StatementRef): string {
  return printable(`${policy}.Statement[${index}]${sid === undefined ? '' : ` (Sid ${sid})`}`)
}

function otherLine(name: string, { said, agreement }: Compared, colors: Colors): string {
  return field('beside', `${printable(`${name}: ${said}`)}  ${agreementText(agreement, colors)}`, colors)
}

function field(label: string, text: string, colors: Colors): string {
  return `  ${colors.dim(label.padEnd(11))} ${text}`
}

function paint(decision: Decision, colors: Colors): string {
  const text = decision.padEnd('explicitDeny'.length)
  return decision === 'allowed' ? colors.green(text) : colors.red(text)
}

function agreementText(agreement: Agreement, colors: Colors): string {
  if (agreement === 'agrees') return colors.green('agrees')
  return agreement === 'unsupported' ? colors.yellow('not judged') : colors.red(agreement)
}
