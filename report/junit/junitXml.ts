import { create } from 'xmlbuilder2'
import { type EvaluatorReport, evaluatorReport } from '../evaluatorReport.ts'
import { printable } from '../printable.ts'
import type { Runs } from '../reduce.ts'
import { runStates } from '../runStates.ts'
import { byEvaluator } from '../summary.ts'
import { oracleProperties } from './oracleProperties.ts'
import { type TestCase, testCases } from './testCases.ts'

/**
 * The runs as JUnit XML: a suite an evaluator, a test case a property, a finding and a run that did not end well. A known finding
 * is a skipped test case, so that it neither passes nor fails.
 */
export function junitXml(runs: Runs): string {
  const suites = byEvaluator(runStates(runs)).map((states) => {
    const report = evaluatorReport(states)
    return { report, cases: testCases(report) }
  })
  const root = create({ version: '1.0', encoding: 'UTF-8', invalidCharReplacement: '\ufffd' }).ele('testsuites', {
    name: 'assume-nothing',
    ...countsOf(suites.flatMap(({ cases }) => cases)),
  })
  for (const { report, cases } of suites) {
    const suite = root.ele('testsuite', { name: nameOf(report), ...countsOf(cases), time: seconds(report) })
    const properties = oracleProperties(report.summary.oracle)
    const element = properties.length === 0 ? undefined : suite.ele('properties')
    for (const [name, value] of properties) element?.ele('property', { name: printable(name), value })
    for (const one of cases) {
      const element = suite.ele('testcase', { classname: `${nameOf(report)}.${one.group}`, name: printable(one.name) })
      if (one.result === 'passed') continue
      element
        .ele(ELEMENTS[one.result], {
          message: printable(one.message),
          ...(one.result === 'skipped' ? {} : { type: one.group }),
        })
        .txt(printable(one.text, 'lines'))
    }
  }
  return `${root.end({ prettyPrint: true })}\n`
}

const ELEMENTS = { failed: 'failure', broken: 'error', skipped: 'skipped' } as const

function countsOf(cases: readonly TestCase[]): { tests: number; failures: number; errors: number; skipped: number } {
  const count = (result: TestCase['result']): number => cases.filter((one) => one.result === result).length
  return { tests: cases.length, failures: count('failed'), errors: count('broken'), skipped: count('skipped') }
}

function nameOf({ told }: EvaluatorReport): string {
  return printable(`${told.name} ${told.version}`)
}

function seconds({ summary }: EvaluatorReport): string {
  return (summary.elapsedMs / 1000).toFixed(3)
}
