import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { pageAssets } from './pageAssets.ts'

test('the committed script and style of the page are what their sources give: otherwise run `npm run page`', async () => {
  const committed = readFileSync(new URL('../../report/html/assets.ts', import.meta.url), 'utf8')
  expect(await pageAssets()).toBe(committed)
})
