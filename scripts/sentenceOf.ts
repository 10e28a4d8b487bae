import { findRule, POINTS, UNSPECIFIED } from '../model/catalogue/catalogue.ts'

/** The sentence of a rule, the question of an open point, or the input of an unspecified one; the id itself where it names none. */
export function sentenceOf(id: string): string {
  return (
    findRule(id)?.sentence ??
    POINTS.find((point) => point.id === id)?.question ??
    UNSPECIFIED.find((one) => one.id === id)?.input ??
    id
  )
}
