import { RULES } from '../model/catalogue/catalogue.ts'
import type { RuleCounts } from '../model/event.ts'
import type { Paint } from './paint.ts'
import type { RunState } from './reduce.ts'

/** Rules that a scenario can express, with how many of their outcomes were seen; those never exercised are named. */
export function rulesText(states: readonly RunState[], paint: Paint): string {
  const counts = states.map(({ coverage }) => coverage?.rules ?? {})
  const wanted = RULES.filter(({ subject, expressible }) => subject === 'scenario' && expressible)
  const seen = (id: string, outcome: keyof RuleCounts[string]): boolean =>
    counts.some((rules) => (Object.hasOwn(rules, id) ? (rules[id]?.[outcome] ?? 0) : 0) > 0)
  const unseen = wanted.filter(({ id }) => !seen(id, 'holds') && !seen(id, 'fails'))
  const outside = unseen.filter(({ id }) => seen(id, 'unsupported'))
  const never = unseen.filter((rule) => !outside.includes(rule))
  const half = wanted
    .filter((rule) => !unseen.includes(rule))
    .flatMap(({ id, outcomes }) =>
      outcomes.filter((outcome) => !seen(id, outcome)).map((outcome) => `${id} ${outcome}`),
    )
  return [
    `rules exercised: ${wanted.length - unseen.length} of ${wanted.length}${outside.length === 0 ? '' : `, ${outside.length} outside of what it supports`}`,
    ...(never.length === 0 ? [] : [paint.yellow(`never: ${never.map(({ id }) => id).join(', ')}`)]),
    ...(half.length === 0 ? [] : [paint.dim(`outcomes not seen: ${half.join(', ')}`)]),
  ].join('\n')
}
