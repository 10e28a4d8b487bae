import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { reduceAll } from '../reduce.ts'
import { chromiumPath, launchChromium } from '../testing/chromium.ts'
import { hostileEvents } from '../testing/hostileEvents.ts'
import { pageEvents } from '../testing/pageEvents.ts'
import { reportPage } from './reportPage.ts'

let folder: string
let browser: Browser

/** What a page did that no page of ours may do. */
interface Watched {
  readonly page: Page
  readonly complaints: readonly string[]
}

async function open(events: Parameters<typeof reduceAll>[0], options: BrowserContextOptions = {}): Promise<Watched> {
  const file = join(folder, 'report.html')
  writeFileSync(file, reportPage(reduceAll(events)))
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, colorScheme: 'light', ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('dialog', (dialog) => complaints.push(dialog.message()))
  page.on('request', (request) => {
    if (request.url() !== pathToFileURL(file).href) complaints.push(request.url())
  })
  await page.goto(pathToFileURL(file).href)
  return { page, complaints }
}

const focused = (page: Page): Promise<string> => page.evaluate(`document.activeElement?.textContent ?? ''`)

// Without a browser these are reported as skipped, never as passed.
describe.runIf(chromiumPath !== undefined)('the page in a browser', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'assume-nothing-page-'))
    browser = await launchChromium()
  })
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close()
  })
  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true })
  })

  it('needs no network, and its own policy has nothing to complain about', async () => {
    const { page, complaints } = await open(pageEvents)
    expect(await page.locator('html').getAttribute('data-ready')).toBe('')
    expect(complaints).toEqual([])
  })

  it('takes nothing for more than text, also in dialogs', async () => {
    const { page, complaints } = await open(hostileEvents)
    for (const cell of await page.locator('[data-family="OTHER"] td').all()) {
      await cell.click()
      await page.keyboard.press('Escape')
    }
    await page.evaluate(`for (const one of document.querySelectorAll('details')) one.open = true`)
    expect(await page.evaluate(`'owned' in window`)).toBe(false)
    expect(await page.locator('img, iframe, object, [onerror], [onload], [onfocus], [autofocus]').count()).toBe(0)
    expect(await page.locator('script').count()).toBe(1)
    expect(
      await page.evaluate(String.raw`/[\u202a-\u202e\u2066-\u2069\u2028\u2029]/.test(document.body.innerText)`),
    ).toBe(false)
    expect(complaints).toEqual([])
  })

  it('lets no script run even if one got in', async () => {
    const { page, complaints } = await open(pageEvents)
    await page.evaluate(`
      document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.owned = 1">')
      const script = document.createElement('script')
      script.textContent = 'window.owned = 1'
      document.body.append(script)
    `)
    await page.waitForTimeout(100)
    expect(await page.evaluate(`'owned' in window`)).toBe(false)
    expect(complaints.join()).toContain('Content Security Policy')
  })

  describe('the grid', () => {
    it('can be reached by Tab once, and arrows go on', async () => {
      const { page } = await open(pageEvents)
      expect(await page.locator('#matrix [tabindex="0"]').count()).toBe(1)
      await page.locator('#matrix [tabindex="0"]').focus()
      await page.keyboard.press('ArrowDown')
      expect(await focused(page)).toMatch(/^EVAL-01/)
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowRight')
      expect(await focused(page)).toContain('known 1')
      await page.keyboard.press('End')
      expect(await page.evaluate(`document.activeElement.dataset.e`)).toBe('2')
      await page.keyboard.press('Home')
      expect(await focused(page)).toMatch(/^EVAL-02/)
      await page.keyboard.press('Control+End')
      await page.keyboard.press('Control+Home')
      expect(await focused(page)).toContain('How a request is evaluated')
      expect(await page.locator('#matrix [tabindex="0"]').count()).toBe(1)
    })

    it('folds a family, and arrows pass over what is folded', async () => {
      const { page } = await open(pageEvents)
      await page.locator('#matrix [tabindex="0"]').focus()
      await page.keyboard.press('Enter')
      expect(await page.locator('tr', { hasText: 'EVAL-01' }).first().isVisible()).toBe(false)
      await page.keyboard.press('ArrowDown')
      expect(await focused(page)).toContain('Session policies')
    })

    it('opens a cell by Enter, closes by Escape, and the focus comes back', async () => {
      const { page } = await open(pageEvents)
      const cell = page.locator('td.breaks').first()
      await cell.focus()
      await page.keyboard.press('Enter')
      const dialog = page.getByRole('dialog')
      expect(await dialog.getByRole('heading', { level: 2 }).textContent()).toBe('SESS-02 · mine')
      await page.keyboard.press('Escape')
      expect(await dialog.isVisible()).toBe(false)
      expect(await page.evaluate(`document.activeElement === document.querySelector('td.breaks')`)).toBe(true)
    })
  })

  describe('a cell', () => {
    it('shows rule, source, decisions, the case as JSON and the replay command', async () => {
      const { page } = await open(pageEvents)
      await page.locator('td.breaks').first().click()
      const dialog = page.getByRole('dialog')
      const text = await dialog.textContent()
      for (const part of [
        'A role session can do only what both',
        'AWS STS API',
        'expected',
        'implicitDeny',
        'allowed',
        'met 57 times',
        'npx assume-nothing replay findings/x.json',
      ])
        expect(text).toContain(part)
      expect(JSON.parse((await dialog.locator('pre').first().textContent()) ?? '')).toMatchObject({
        resourceAccount: '111122223333',
      })
      expect(await dialog.locator('details').count()).toBe(2)
    })

    it('of a rule shows every evaluator, and opens each', async () => {
      const { page } = await open(pageEvents)
      await page.locator('tr.rule th', { hasText: 'SESS-02' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('button', { name: 'conforming' }).click()
      expect(await dialog.textContent()).toContain('Uses of the rule: held 9, did not hold 9.')
    })

    it('names findings of other rules apart', async () => {
      const { page } = await open(pageEvents)
      await page.locator('tr.rule', { hasText: 'SESS-03' }).locator('td').first().click()
      expect(await page.getByRole('dialog').textContent()).toContain('Findings that name it beside another rule')
    })

    it('copies the replay command', async () => {
      const { page } = await open(pageEvents, { permissions: ['clipboard-read', 'clipboard-write'] })
      await page.locator('td.breaks').first().click()
      const button = page.getByRole('dialog').getByRole('button', { name: 'Copy' }).first()
      await button.click()
      await page.getByRole('dialog').getByRole('button', { name: 'Copied' }).waitFor()
      expect(await page.evaluate(`navigator.clipboard.readText()`)).toBe('npx assume-nothing replay findings/x.json')
    })
  })

  describe('filters', () => {
    const rows = (page: Page): Promise<number> => page.locator('tr.rule:visible').count()

    it.each([
      ['status', (page: Page) => page.getByText('✗ breaks').first().click(), 1],
      ['search', (page: Page) => page.getByRole('searchbox').fill('sess-03'), 1],
      ['family', (page: Page) => page.getByLabel('Family').selectOption('KMS'), 3],
      ['differences', (page: Page) => page.getByText('Only differences').click(), 2],
    ] as const)('%s', async (_name, filter, count) => {
      const { page } = await open(pageEvents)
      const all = await rows(page)
      await filter(page)
      const left = await rows(page)
      expect(left).toBe(count)
      expect(await page.locator('#shown').textContent()).toBe(`${left} of ${all} rules`)
      await page.getByRole('button', { name: 'Clear' }).click()
      expect(await rows(page)).toBe(all)
    })

    it('evaluators: the others are hidden, and Tab still reaches a cell', async () => {
      const { page } = await open(pageEvents)
      await page.locator('#filters').getByText('conforming').click()
      expect(await page.locator('td[data-e="0"]:visible').count()).toBe(0)
      await page.getByRole('searchbox').fill('sess-02')
      expect(await page.locator('#matrix [tabindex="0"]:visible').count()).toBe(1)
    })
  })

  it('fits a phone: only the matrix scrolls sideways, and its first column stays', async () => {
    const { page } = await open(hostileEvents, { viewport: { width: 375, height: 740 } })
    expect(await page.evaluate(`document.documentElement.scrollWidth`)).toBe(375)
    const { page: other } = await open(pageEvents, { viewport: { width: 375, height: 740 } })
    expect(await other.evaluate(`document.documentElement.scrollWidth`)).toBe(375)
    const head = other.locator('tr.rule th').first()
    const before = await head.boundingBox()
    await other.locator('.scroll').evaluate((one) => one.scrollBy(150, 0))
    expect(await other.locator('.scroll').evaluate((one) => one.scrollLeft)).toBeGreaterThan(50)
    expect((await head.boundingBox())?.x).toBe(before?.x)
    await other.locator('td.breaks').first().click()
    expect((await other.getByRole('dialog').boundingBox())?.width).toBeLessThanOrEqual(375)
  })

  it('is dark where the system is, and turns about', async () => {
    const ground = (page: Page): Promise<string> => page.evaluate(`getComputedStyle(document.body).backgroundColor`)
    const { page } = await open(pageEvents)
    const light = await ground(page)
    const { page: other } = await open(pageEvents, { colorScheme: 'dark' })
    const dark = await ground(other)
    expect(dark).not.toBe(light)
    await other.locator('#theme').click()
    expect(await ground(other)).toBe(light)
    await other.locator('#theme').click()
    expect(await ground(other)).toBe(dark)
  })

  it('can be read without its script', async () => {
    const { page } = await open(pageEvents, { javaScriptEnabled: false })
    expect(await page.locator('#matrix').textContent()).toContain('SESS-02')
    expect(await page.locator('#filters').isVisible()).toBe(false)
    await page.locator('.finding > summary').first().click()
    expect(await page.locator('.finding pre').first().isVisible()).toBe(true)
  })
})
