import { writeFileSync } from 'node:fs'
import { pageAssets } from './pageAssets.ts'

// Writes the script and the style of the report's page anew: run `npm run page` after a change of either.
writeFileSync(new URL('../../report/html/assets.ts', import.meta.url), await pageAssets())
