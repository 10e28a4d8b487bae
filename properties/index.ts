export { PROPERTIES } from './all.ts'
export type { Property, Relation, Trial, Violation } from './property.ts'
