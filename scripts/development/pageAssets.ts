import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'tsdown'

const HTML = fileURLToPath(new URL('../../report/html', import.meta.url))

/** The text of `report/html/assets.ts`: the page's script, compiled, and its style. */
export async function pageAssets(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'assume-nothing-page-'))
  try {
    await build({
      config: false,
      entry: { page: join(HTML, 'client/main.ts') },
      tsconfig: join(HTML, 'client/tsconfig.json'),
      format: 'iife',
      platform: 'browser',
      target: 'es2022',
      dts: false,
      outDir: folder,
      logLevel: 'error',
    })
    const script = readFileSync(join(folder, 'page.iife.js'), 'utf8')
    const style = readFileSync(join(HTML, 'style/page.css'), 'utf8')
    return `// Made by \`npm run page\` from client/ and style/: change those.\n\nexport const SCRIPT = ${literal(script)}\n\nexport const STYLE = ${literal(style)}\n`
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** A template without parts, so that changes can be read. */
function literal(text: string): string {
  return `\`${text.replace(/[\\`]|\$\{/g, '\\$&')}\``
}
