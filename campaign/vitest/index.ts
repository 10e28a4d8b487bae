export { conformance } from './conformance.ts'
export type { ConformanceOptions, KnownDeviation } from './options.ts'
