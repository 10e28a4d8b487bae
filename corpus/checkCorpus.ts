import { canonicalText } from '../model/canonical.ts'
import { findRule, POINTS } from '../model/catalogue/catalogue.ts'
import type { Case } from '../model/format/case.ts'
import type { JsonValue } from '../model/json.ts'
import { type Problem, short } from '../model/read/problem.ts'
import { type CaseProblem, placeText } from './caseProblem.ts'
import { checkId } from './checkId.ts'
import type { CaseReading, LoadedCase } from './readCaseText.ts'

/**
 * What a corpus may never be, beyond what loading each case has checked: `reading` is what `loadCases` gave for `folder`.
 * Gives the problems of loading too, in the order of the files; none for a corpus that may be committed.
 */
export function checkCorpus(reading: CaseReading, folder: string): CaseProblem[] {
  const problems: CaseProblem[] = [...reading.problems]
  const ids = new Map<string, LoadedCase>()
  const contents = new Map<string, LoadedCase>()
  for (const loaded of reading.cases) {
    const { file, line } = loaded
    const found = [
      ...checkId(loaded, folder),
      ...checkWords(loaded.case),
      ...checkRules(loaded.case),
      ...seenBefore(ids, loaded.case.id, loaded, 'id', 'an id that no other case has'),
      ...checkScenarioTwice(contents, loaded),
    ]
    for (const problem of found) problems.push({ file, line, ...problem })
  }
  return problems.sort((a, b) => (a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1))
}

function checkWords(one: Case): Problem[] {
  const problems: Problem[] = []
  const title = one.title.trim().toLowerCase()
  if (title === '' || title === one.id || title === one.id.slice(one.id.lastIndexOf('/') + 1)) {
    problems.push({ path: 'title', expected: 'a sentence that says what the case shows', received: short(one.title) })
  }
  if (one.source.trim() === '')
    problems.push({ path: 'source', expected: 'where the expectation comes from', received: 'blanks' })
  if ('decisions' in one && one.decisions.length === 0) {
    problems.push({
      path: 'decisions',
      expected: 'at least one, as a case without requests shows nothing',
      received: 'none',
    })
  }
  return problems
}

/** That each id is one of the catalogue, reading the case has checked. */
function checkRules(one: Case): Problem[] {
  const { rules, contested = [] } = one
  const problems: Problem[] = []
  if (rules.length === 0)
    problems.push({ path: 'rules', expected: 'at least one rule of the catalogue', received: 'none' })
  for (const [index, id] of rules.entries()) {
    // A call can show part of a rule on calls that no case can show whole: some of the errors of STS-04.
    const rule = findRule(id)
    if (rule?.expressible === false && !('call' in one && rule.subject === 'call')) {
      problems.push({ path: `rules[${index}]`, expected: 'a rule that a case can express', received: id })
    }
    if (rules.indexOf(id) !== index)
      problems.push({ path: `rules[${index}]`, expected: 'each rule once', received: id })
  }
  for (const [index, id] of contested.entries()) {
    if (POINTS.some((point) => point.id === id && point.status === 'settled')) {
      problems.push({ path: `contested[${index}]`, expected: 'a point that is open', received: id })
    }
    if (contested.indexOf(id) !== index)
      problems.push({ path: `contested[${index}]`, expected: 'each point once', received: id })
  }
  return problems
}

/** Two cases that ask the same, history included, would be counted twice. Short calls may recur under different rules. */
function checkScenarioTwice(seen: Map<string, LoadedCase>, loaded: LoadedCase): Problem[] {
  if ('call' in loaded.case) return []
  const { scenario, prelude } = loaded.case
  const asked = canonicalText({ scenario, prelude } as unknown as JsonValue)
  return seenBefore(seen, asked, loaded, 'scenario', 'one that no other case asks')
}

function seenBefore(
  seen: Map<string, LoadedCase>,
  key: string,
  loaded: LoadedCase,
  path: string,
  expected: string,
): Problem[] {
  const first = seen.get(key)
  if (first !== undefined) return [{ path, expected, received: `that of ${placeText(first)}` }]
  seen.set(key, loaded)
  return []
}
