import type { Plan } from './job.ts'
import type { HuntResult } from './results.ts'
import type { Curve } from './summary.ts'

/** Points of a curve: enough for the eye. */
const POINTS = 80

/** The curves of a picture: time of the command; decisions by who judges; decisions by who generates, under comparison alone. */
export function curvesOf(results: readonly HuntResult[], { compared, comparedDecisions }: Plan): readonly Curve[] {
  const curve = (panel: Curve['panel'], name: string, of: (result: HuntResult) => boolean): Curve => ({
    panel,
    name,
    points: survival(
      results.filter(of).map(({ by, ms, decisions }) => {
        if (by === undefined) return Number.POSITIVE_INFINITY
        return panel === 'time' ? (ms ?? Number.POSITIVE_INFINITY) : decisions
      }),
    ),
  })
  return [
    curve('time', 'validate', ({ part }) => part === 'command'),
    curve('judges', 'properties alone', ({ part }) => part === 'properties'),
    curve('judges', 'comparison alone', ({ part, budget }) => part === 'comparison' && budget !== comparedDecisions),
    ...(['default', ...compared] as const).map((one) =>
      curve(
        'generators',
        one,
        ({ part, budget, configuration }) =>
          part === 'comparison' && budget === comparedDecisions && configuration === one,
      ),
    ),
  ].filter(({ points }) => points.length > 0)
}

/** After each of these values, the share of all that is larger; thinned to steps that the eye can tell apart. */
export function survival(values: readonly number[]): readonly (readonly [number, number])[] {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b)
  const every = Math.max(1, sorted.length / POINTS)
  const points: (readonly [number, number])[] = []
  for (const [index, value] of sorted.entries()) {
    const last = index === sorted.length - 1
    const share = (values.length - index - 1) / values.length
    // The few that take longest are what one looks for: each of them stands.
    if (last || index > sorted.length - 20 || Math.floor(index / every) !== Math.floor((index - 1) / every))
      points.push([Math.max(1, Math.round(value)), Math.round(share * 1e5) / 1e5])
  }
  return points
}
