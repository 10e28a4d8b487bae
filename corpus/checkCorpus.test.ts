import { describe, expect, test } from 'vitest'
import type { Case } from '../model/format/case.ts'
import { caseProblemText } from './caseProblem.ts'
import { checkCorpus } from './checkCorpus.ts'
import { corpusFolder } from './corpusFolder.ts'
import { loadCases } from './loadCases.ts'

const base = {
  id: 'a',
  title: 'A case',
  source: 'a test',
  basis: 'derived',
  rules: ['EVAL-01'],
  scenario: {
    principal: { type: 'Anonymous' },
    policies: { identity: [] },
    resourceAccount: '111122223333',
    requests: [{ action: 's3:GetObject', resource: 'arn:aws:s3:::b/k', context: {} }],
  },
  decisions: ['implicitDeny'],
}
const call = { operation: 'AssumeRole', caller: { type: 'Anonymous' }, parameters: {} }
const asking = (action: string) => ({ ...base.scenario, requests: [{ ...base.scenario.requests[0], action }] })

/** Each case as the file of its name, unless it says another. */
function check(...cases: { id: string }[]): string[] {
  const loaded = cases.map((one) => ({ case: one as unknown as Case, file: `/c/${one.id}.json`, line: 1 }))
  return checkCorpus({ cases: loaded, problems: [] }, '/c').map(caseProblemText)
}

describe('checkCorpus', () => {
  test('finds nothing wrong with the corpus of this package', () => {
    const folder = corpusFolder()
    expect(checkCorpus(loadCases([folder]), folder).map(caseProblemText)).toEqual([])
  })

  test('finds nothing wrong with a good case', () => expect(check(base)).toEqual([]))

  test.each([
    ['a title that is the id', { title: 'A' }, 'title: expected a sentence'],
    ['a title that is the end of the id', { id: 'b/x-01', title: ' X-01 ' }, 'title: expected a sentence'],
    ['a title of blanks', { title: ' ' }, 'title: expected a sentence'],
    ['a source of blanks', { source: '\n' }, 'source: expected where the expectation comes from'],
    ['no rule', { rules: [] }, 'rules: expected at least one rule'],
    [
      'a rule that no case can show',
      { rules: ['EVAL-01', 'KEY-10'] },
      'rules[1]: expected a rule that a case can express, received KEY-10',
    ],
    ['a rule on calls where none is made', { rules: ['STS-04'] }, 'rules[0]: expected a rule that a case can express'],
    ['a rule twice', { rules: ['EVAL-01', 'EVAL-01'] }, 'rules[1]: expected each rule once'],
    ['a settled point', { contested: ['CONT-01'] }, 'contested[0]: expected a point that is open'],
    ['a point twice', { contested: ['CONT-03', 'CONT-03'] }, 'contested[1]: expected each point once'],
    ['no request', { scenario: { ...base.scenario, requests: [] }, decisions: [] }, 'decisions: expected at least one'],
  ])('names %s', (_, change, expected) => {
    const one = { ...base, ...change }
    expect(check(one)).toEqual([expect.stringContaining(`/c/${one.id}.json:1: ${expected}`)])
  })

  test('lets a case about a call name a rule that calls show in part', () => {
    const { scenario: _, decisions: __, ...head } = base
    expect(check({ ...head, call, outcome: 'MalformedPolicyDocument', rules: ['STS-04'] } as never)).toEqual([])
  })

  test('names an id that comes twice, and an id in the wrong file', () => {
    const other = { ...base, scenario: asking('s3:PutObject') }
    const loaded = ['/c/a.json', '/c/b.json'].map((file, index) => ({
      case: (index === 0 ? base : other) as Case,
      file,
      line: 1,
    }))
    expect(checkCorpus({ cases: loaded, problems: [] }, '/c').map(caseProblemText)).toEqual([
      '/c/b.json:1: id: expected b, received a',
      '/c/b.json:1: id: expected an id that no other case has, received that of /c/a.json:1',
    ])
  })

  test('names a case that asks what another asks, however its keys are ordered', () => {
    const { resourceAccount, ...rest } = base.scenario
    const same = { ...base, id: 'b', title: 'Another title', scenario: { resourceAccount, ...rest } }
    expect(check(base, same)).toEqual([
      '/c/b.json:1: scenario: expected one that no other case asks, received that of /c/a.json:1',
    ])
  })

  test('takes a history before the scenario for a difference', () => {
    expect(check(base, { ...base, id: 'b', prelude: [asking('s3:PutObject')] } as never)).toEqual([])
  })

  test('gives the problems of loading too, in the order of the files', () => {
    const cases = [{ case: { ...base, rules: [] } as unknown as Case, file: '/c/a.json', line: 1 }]
    const problems = ['/c/b.json', '/c/0.json'].map((file) => ({ file, path: '(file)', expected: 'JSON' }))
    const files = checkCorpus({ cases, problems }, '/c').map(({ file }) => file)
    expect(files).toEqual(['/c/0.json', '/c/a.json', '/c/b.json'])
  })
})
