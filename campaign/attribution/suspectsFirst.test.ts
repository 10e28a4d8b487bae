import { expect, it } from 'vitest'
import { RULES, ruleIndex } from '../../model/catalogue/catalogue.ts'
import type { Verdict } from '../../reference/verdict.ts'
import { tellingRules } from '../tellingRules.ts'
import { suspectsFirst } from './suspectsFirst.ts'

const IDS = ['EVAL-04', 'RSC-08', 'ACT-02', 'ACT-03'] as const
const held = (id: (typeof IDS)[number]): number => ruleIndex[id] * 2 + 1
const verdict: Verdict = {
  decision: 'allowed',
  permitted: ['allowed'],
  layer: 'identity',
  statements: [],
  marks: IDS.map(held),
  worldMarks: [],
  open: [],
}

it('leaves the telling order where nothing is known of neighbours', () => {
  expect(suspectsFirst(verdict, [], [])).toEqual(tellingRules(verdict))
})

it('has those last that the evaluator was right with', () => {
  const right = [
    [held('EVAL-04'), held('RSC-08')],
    [held('EVAL-04'), held('RSC-08'), held('ACT-02')],
    [held('EVAL-04')],
  ]
  expect(suspectsFirst(verdict, right, [])).toEqual(['ACT-03', 'ACT-02', 'RSC-08', 'EVAL-04'])
})

it('has those first that it was wrong with elsewhere too', () => {
  const wrong = [[held('ACT-02')], [held('ACT-02'), held('RSC-08')]]
  expect(suspectsFirst(verdict, [IDS.map(held)], wrong).slice(0, 2)).toEqual(['ACT-02', 'RSC-08'])
})

it('tells a rule that held from one that did not', () => {
  const missed = ruleIndex['ACT-02'] * 2
  const [last] = suspectsFirst(verdict, [[missed], IDS.map(held).filter((mark) => mark !== held('ACT-02'))], [])
  expect(last).toBe('ACT-02')
  expect(RULES[missed >> 1]?.id).toBe('ACT-02')
})
