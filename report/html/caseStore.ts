import type { Finding } from '../../model/finding.ts'
import type { DecisionCase, RefusalCase } from '../../model/format/case.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import { compactJson } from '../compactJson.ts'
import { type Html, html } from './html.ts'
import { block } from './texts.ts'

/** Longest case that the page holds, in characters; the file of the finding has the rest. */
const LONGEST = 40_000

/** Characters a line. */
const WIDTH = 92

/** Puts each case into the page once, however many findings hold it. */
export class CaseStore {
  readonly #ids = new Map<string, string>()

  /** The case as JSON, or a link to where the page already has it. */
  show(one: Finding['case']): Html {
    const text = compactJson('issuance' in one ? one.issuance : 'call' in one ? one.call : asked(one), WIDTH)
    const known = this.#ids.get(text)
    if (known !== undefined)
      return html`<p class="again"><a href="#${known}" data-case="${known}">The same case as above.</a></p>`
    const id = `c${this.#ids.size}`
    this.#ids.set(text, id)
    const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}\n… (${text.length} characters)` : text
    return html`<pre class="case" id="${id}" tabindex="0">${block(shown)}</pre>`
  }
}

/** What has to be asked, in the order of the format: the scenario, after those that come before it. */
function asked({ prelude, scenario }: DecisionCase | RefusalCase): unknown {
  return prelude === undefined ? ordered(scenario) : { prelude: prelude.map(ordered), scenario: ordered(scenario) }
}

function ordered({ principal, session, ...rest }: Scenario): Scenario {
  return { principal, session, ...rest }
}
