import { describe, expect, it } from 'vitest'
import type { Evaluator } from '../model/evaluator.ts'
import type { CoverageEvent, FindingEvent } from '../model/event.ts'
import type { Case } from '../model/format/case.ts'
import type { Scenario } from '../model/format/scenario.ts'
import type { RunOptions } from './options.ts'
import type { FiledCase } from './replay.ts'
import { runReplay } from './runReplay.ts'
import type { Suite } from './suite.ts'
import { memorySink, optionsOf } from './testing/runOptions.ts'
import { evaluatorBy, helloOf, rightly, smallSuite } from './testing/smallSuite.ts'

const suite = smallSuite()

const scenario: Scenario = {
  principal: {
    type: 'AssumedRole',
    arn: 'arn:aws:sts::111122223333:assumed-role/R/s',
    issuer: 'arn:aws:iam::111122223333:role/R',
  },
  session: { via: 'AssumeRole' },
  policies: {
    identity: [{ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: ['s3:GetObject'], Resource: '*' }] }],
  },
  resourceAccount: '111122223333',
  requests: [
    { action: 's3:GetObject', resource: '*', context: {} },
    { action: 's3:PutObject', resource: '*', context: {} },
  ],
}
const head = { title: 'A title', source: 'nowhere', basis: 'stated', rules: ['SESS-02'] } as const
const decided: Case = { ...head, id: 'a/decided', scenario, decisions: ['allowed', 'implicitDeny'] }
const refused: Case = {
  ...head,
  id: 'a/refused',
  scenario,
  refused: { policy: 'policies.identity[0]', rule: 'GRAM-05' },
}
const called: Case = {
  ...head,
  id: 'a/called',
  call: {
    operation: 'AssumeRole',
    caller: { type: 'IAMUser', arn: 'arn:aws:iam::111122223333:user/u' },
    parameters: {},
  },
  outcome: 'ValidationError',
}

async function replayed(
  cases: readonly Case[],
  evaluator: Evaluator,
  more: { options?: Partial<RunOptions>; suite?: Suite; file?: string } = {},
) {
  const sink = memorySink()
  const filed: FiledCase[] = cases.map((one) => ({ case: one, file: more.file ?? 'corpus/x.json' }))
  const options = optionsOf({ command: 'replay', ...more.options })
  const exit = await runReplay(options, filed, evaluator, sink, new AbortController().signal, more.suite ?? suite)
  const { corpus } = sink.events.findLast(
    (event): event is CoverageEvent => event.event === 'coverage',
  ) as CoverageEvent
  const found = sink.events.filter((event): event is FindingEvent => event.event === 'finding')
  return { exit, corpus, found, ended: sink.events.at(-1) }
}

/** The small suite, with a law that leaves these decisions open. */
function openSuite(
  permitted: readonly ('allowed' | 'implicitDeny' | 'explicitDeny')[],
  isReference?: Evaluator,
): Suite {
  const { referee } = suite
  const verdicts: Suite['referee']['verdicts'] = (one) =>
    (referee.verdicts(one) as never[]).map((verdict) => ({
      ...(verdict as object),
      permitted,
      open: ['CONT-03'],
    })) as never
  return { ...suite, referee: { ...referee, verdicts, evaluator: isReference ?? referee.evaluator } }
}

describe('runReplay', () => {
  it('agrees with an evaluator that is right', async () => {
    const { exit, corpus, found } = await replayed([decided], evaluatorBy(rightly))
    expect({ exit, found }).toEqual({ exit: 0, found: [] })
    expect(corpus).toEqual({ cases: 1, agreed: 1, disagreed: 0, unsupported: 0, notRun: 0 })
  })

  it('finds a wrong decision, narrowed to the request, and replays it from its file', async () => {
    const { exit, corpus, found } = await replayed(
      [decided],
      evaluatorBy(() => 'allowed'),
    )
    expect(exit).toBe(1)
    expect(corpus).toMatchObject({ agreed: 0, disagreed: 1 })
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({
      finding: {
        kind: 'corpus',
        id: 'a/decided',
        rules: ['EVAL-01', 'SESS-02'],
        actual: 'allowed',
        cases: ['a/decided'],
      },
      file: 'corpus/x.json',
      replay: 'npx assume-nothing replay corpus/x.json',
    })
    expect(found[0]?.finding.case).toMatchObject({
      scenario: { requests: [scenario.requests[1]] },
      decisions: ['implicitDeny'],
    })
  })

  it('takes any permitted decision where a point is open, but not from the reference itself', async () => {
    const alternative = evaluatorBy(() => 'allowed')
    const open = openSuite(['allowed', 'implicitDeny'])
    expect(await replayed([decided], alternative, { suite: open })).toMatchObject({ exit: 0, corpus: { agreed: 1 } })
    expect(await replayed([{ ...decided, contested: ['CONT-03'] }], alternative, { suite: open })).toMatchObject({
      exit: 0,
    })
    expect(await replayed([decided], alternative, { suite: openSuite(['explicitDeny']) })).toMatchObject({ exit: 1 })
    const wrong = { ...decided, decisions: ['allowed', 'allowed'] } as Case
    const itself = openSuite(['allowed', 'implicitDeny'])
    expect(await replayed([wrong], itself.referee.evaluator, { suite: itself })).toMatchObject({ exit: 1 })
    expect(await replayed([wrong], evaluatorBy(rightly), { suite: itself })).toMatchObject({ exit: 0 })
  })

  it('asks refusals only of evaluators that validate', async () => {
    const validates: Evaluator = { hello: helloOf('fake'), authorize: () => ({ refused: 'no' }) }
    expect(await replayed([refused], validates)).toMatchObject({ exit: 0, corpus: { agreed: 1 } })
    expect(await replayed([refused], evaluatorBy(rightly))).toMatchObject({ exit: 1, corpus: { disagreed: 1 } })
    const never = evaluatorBy(rightly, { supports: ['identity', 'session'] })
    expect(await replayed([refused], never)).toMatchObject({ exit: 3, corpus: { agreed: 0, unsupported: 1 } })
  })

  it('wants policy and rule of a refusal right from the reference', async () => {
    const refusing = (rule: string): Suite => ({
      ...suite,
      referee: {
        ...suite.referee,
        verdicts: () => ({
          policy: 'policies.identity[0]',
          rule,
          element: 'Statement[0].Effect',
          expected: 'Allow or Deny',
        }),
      },
    })
    const run = (rule: string) => replayed([refused], suite.referee.evaluator, { suite: refusing(rule) })
    expect(await run('GRAM-05')).toMatchObject({ exit: 0 })
    expect(await run('GRAM-01')).toMatchObject({ exit: 1 })
  })

  it('asks calls only of evaluators that take them, and accepts every permitted outcome', async () => {
    const expectation = {
      outcome: 'ValidationError',
      permitted: ['ValidationError', 'MalformedPolicyDocument'],
      rules: [],
    }
    const calls: Suite = { ...suite, referee: { ...suite.referee, call: () => expectation } }
    const answering = (outcome: string): Evaluator => ({
      ...evaluatorBy(rightly, { supports: ['call'] }),
      call: () => ({ outcome }),
    })
    expect(await replayed([called], answering('MalformedPolicyDocument'), { suite: calls })).toMatchObject({
      exit: 0,
      corpus: { agreed: 1 },
    })
    expect(await replayed([called], answering('issued'), { suite: calls })).toMatchObject({
      exit: 1,
      found: [{ finding: { actual: 'issued' } }],
    })
    expect(await replayed([called], evaluatorBy(rightly), { suite: calls })).toMatchObject({
      exit: 3,
      corpus: { unsupported: 1 },
    })
  })

  it('asks the prelude first, in order', async () => {
    const asked: Scenario[] = []
    const listening: Evaluator = {
      hello: helloOf('listening'),
      authorize: async (one) => {
        asked.push(one)
        return { decisions: one.requests.map((_, request) => rightly(one, request)) }
      },
    }
    const before = { ...scenario, requests: scenario.requests.slice(0, 1) }
    await replayed([decided, { ...decided, id: 'b', prelude: [before, scenario] }], listening)
    expect(asked).toEqual([scenario, before, scenario, scenario])
  })

  it('never counts unsupported as agreed: a feature, a whole answer, one request', async () => {
    const narrow = evaluatorBy(rightly, { supports: ['session'] })
    expect(await replayed([decided], narrow)).toMatchObject({ exit: 3, corpus: { agreed: 0, unsupported: 1 } })
    const whole: Evaluator = { hello: helloOf('fake'), authorize: () => ({ unsupported: 'no' }) }
    expect(await replayed([decided], whole)).toMatchObject({ exit: 3, corpus: { agreed: 0, unsupported: 1 } })
    const one: Evaluator = {
      hello: helloOf('fake'),
      authorize: () => ({ decisions: ['allowed', { unsupported: 'no' }] }),
    }
    expect(await replayed([decided], one)).toMatchObject({ exit: 0, corpus: { agreed: 0, unsupported: 1 } })
    const wrong: Evaluator = {
      hello: helloOf('fake'),
      authorize: () => ({ decisions: [{ unsupported: 'no' }, 'allowed'] }),
    }
    expect(await replayed([decided], wrong)).toMatchObject({ exit: 1, corpus: { disagreed: 1 } })
  })

  it('finds crashes and changes of mind', async () => {
    const crashing: Evaluator = { hello: helloOf('fake'), authorize: () => Promise.reject(new Error('boom')) }
    expect(await replayed([decided], crashing)).toMatchObject({
      exit: 1,
      found: [{ finding: { kind: 'protocol', actual: 'crash' } }],
    })
    let turn = 0
    const dice: Evaluator = {
      hello: helloOf('fake'),
      authorize: () => ({ decisions: ['allowed', turn++ === 0 ? 'allowed' : 'implicitDeny'] }),
    }
    expect(await replayed([decided], dice)).toMatchObject({ exit: 1, found: [{ finding: { kind: 'flaky' } }] })
  })

  it('an evaluator that changes its mind is one finding, whatever it was asked', async () => {
    const asked = new Set<string>()
    const fickle: Evaluator = {
      hello: helloOf('fake'),
      authorize: ({ requests: [first] }) => {
        const before = asked.has(first?.action ?? '')
        asked.add(first?.action ?? '')
        return { decisions: [before ? 'allowed' : 'implicitDeny', 'implicitDeny'] }
      },
    }
    const cases = ['s3:GetObject', 'S3:getobject', 's3:GETOBJECT'].map((action): Case => {
      const requests = [{ action, resource: '*', context: {} }, ...scenario.requests.slice(1)]
      return { ...decided, id: `a/${action.replace(':', '-')}`, scenario: { ...scenario, requests } }
    })
    const { found } = await replayed(cases, fickle)
    expect(new Set(found.map(({ finding }) => finding.signature)).size).toBe(1)
    expect(found.at(-1)?.finding).toMatchObject({
      kind: 'flaky',
      id: 'same-answer-twice',
      rules: ['EVAL-06', 'EVAL-08'],
    })
  })

  it('counts what it did not reach', async () => {
    const cases = Array.from({ length: 500 }, (_, index): Case => ({ ...decided, id: `a/${index}` }))
    const slow: Evaluator = {
      hello: helloOf('slow'),
      authorize: async () => {
        await new Promise((resolve) => setTimeout(resolve, 50))
        return { decisions: ['allowed', 'implicitDeny'] }
      },
    }
    const { corpus } = await replayed(cases, slow, { options: { timeMs: 60 } })
    expect(corpus.notRun).toBeGreaterThan(0)
    expect(corpus.agreed + corpus.notRun).toBe(500)
  })
})
