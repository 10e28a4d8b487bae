// The bundle's entry: `tsdown.config.ts` puts an import of every test file above this line.
export { tests } from './harness.ts'
