import { build } from 'tsdown'

// What `tsdown --log-level error` does, without what its command line tells everybody on Node 20 about its own future.
// An argument is the folder to build into.
const [outDir] = process.argv.slice(2)
await build({ logLevel: 'error', ...(outDir === undefined ? {} : { outDir }) })
