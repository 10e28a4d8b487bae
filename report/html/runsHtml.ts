import type { Runs } from '../reduce.ts'
import { runStates } from '../runStates.ts'
import { type Html, html } from './html.ts'
import { command, line } from './texts.ts'

/** Every run behind the report, with the command that repeats it. */
export function runsHtml(runs: Runs): Html {
  const states = runStates(runs)
  const lost = runs.size - states.length
  const items = states.map(
    ({ started, ended }) =>
      html`<li><p><b>${line(started.command, 40)}</b> ${line(started.evaluator.name, 80)} ${line(started.evaluator.version, 60)}, seed <code>${line(started.seed, 80)}</code>, ${line(started.at, 40)}, assume-nothing ${line(started.version, 40)}, ${ended === undefined ? 'never ended' : `exit status ${ended.exit}`}</p>${command(line(started.repeat, 2_000))}</li>`,
  )
  return html`<ul class="runs">${items}</ul>${lost === 0 ? undefined : html`<p class="remark">Of ${lost} further ${lost === 1 ? 'run' : 'runs'} the beginning is missing: they are left out.</p>`}`
}
