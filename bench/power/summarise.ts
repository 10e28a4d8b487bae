import { cpus } from 'node:os'
import { MUTANTS } from '../../mutants/all.ts'
import { median } from '../median.ts'
import { curvesOf } from './curvesOf.ts'
import { jobsOf, keyOf, type Plan } from './job.ts'
import type { HuntResult, PropertyResult, Result } from './results.ts'
import { runsOf } from './runsOf.ts'
import type { ComparedPower, MutantPower, PowerSummary, PropertyPower } from './summary.ts'

/** Sums up the results of a plan at one version; those of other plans and versions are left out. */
export function summarise(plan: Plan, version: string, results: readonly Result[]): PowerSummary {
  const planned = new Set(jobsOf(plan).map(keyOf))
  const own = results.filter((result) => result.version === version && planned.has(keyOf(result)))
  const hunts = own.filter((result): result is HuntResult => result.part !== 'property')
  const commands = hunts.filter(({ part }) => part === 'command')
  const loads = commands.flatMap(({ load }) => (load === undefined ? [] : [load]))
  const { mutants: _mutants, properties: _properties, ...rest } = plan
  return {
    version,
    node: process.version,
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    plan: rest,
    load: {
      median: loads.length === 0 ? null : median(loads),
      worst: loads.length === 0 ? null : Math.max(...loads),
      beside: Math.max(1, ...commands.map(({ beside }) => beside ?? 1)),
    },
    command: runsOf(commands),
    mutants: plan.mutants.map((id) =>
      mutantPower(
        id,
        plan,
        hunts.filter(({ mutant }) => mutant === id),
      ),
    ),
    compared: comparedPower(plan, hunts),
    properties: propertyPower(
      plan,
      own.filter((result): result is PropertyResult => result.part === 'property'),
    ),
    curves: curvesOf(hunts, plan),
  }
}

function mutantPower(id: string, plan: Plan, hunts: readonly HuntResult[]): MutantPower {
  const { family = '', sentence = '' } = MUTANTS.find((mutant) => mutant.id === id) ?? {}
  const of = (part: HuntResult['part'], budget: number): readonly HuntResult[] =>
    hunts.filter((hunt) => hunt.part === part && hunt.budget === budget)
  const commands = of('command', plan.timeMs)
  const counts = new Map<string, number>()
  for (const { by } of commands) if (by) counts.set(`${by.kind} ${by.id}`, (counts.get(`${by.kind} ${by.id}`) ?? 0) + 1)
  const [replayed] = of('corpus', 0)
  return {
    id,
    family,
    sentence,
    command: runsOf(commands),
    firstBy: Object.fromEntries([...counts].sort(([, a], [, b]) => b - a)),
    properties: runsOf(of('properties', plan.decisions)),
    comparison: runsOf(of('comparison', plan.decisions)),
    ...(replayed === undefined ? {} : { corpus: replayed.by?.id ?? null }),
  }
}

function comparedPower(plan: Plan, hunts: readonly HuntResult[]): readonly ComparedPower[] {
  const compared = hunts.filter(({ budget, part }) => budget === plan.comparedDecisions && part !== 'command')
  return (['default', ...plan.compared] as const).flatMap((configuration) =>
    (['comparison', 'campaign'] as const).map((judge) => ({
      configuration,
      judge,
      runs: runsOf(compared.filter((one) => one.configuration === configuration && one.part === judge)),
    })),
  )
}

function propertyPower(plan: Plan, results: readonly PropertyResult[]): readonly PropertyPower[] {
  const order = new Map(plan.properties.map((id, index) => [id, index]))
  const place = ({ property }: PropertyResult): number => order.get(property) ?? 0
  const killers = new Map<string, number>()
  for (const { kills } of results) for (const id of kills) killers.set(id, (killers.get(id) ?? 0) + 1)
  return [...results]
    .sort((a, b) => place(a) - place(b))
    .map(({ property, kills, trials, vacuous }) => ({
      id: property,
      kills: kills.length,
      unique: kills.filter((id) => killers.get(id) === 1),
      trials,
      vacuous,
    }))
}
