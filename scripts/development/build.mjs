import { build } from 'tsdown'

// What `tsdown --log-level error` does, without what its command line tells everybody on Node 20 about its own future.
await build({ logLevel: 'error' })
