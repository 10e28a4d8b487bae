/** Comparisons by the ends of the operators' names. */
export const COMPARISONS: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  Equals: (value, bound) => value === bound,
  LessThan: (value, bound) => value < bound,
  LessThanEquals: (value, bound) => value <= bound,
  GreaterThan: (value, bound) => value > bound,
  GreaterThanEquals: (value, bound) => value >= bound,
}
