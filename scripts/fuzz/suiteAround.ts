import type { Suite } from '../../campaign/suite.ts'
import { suiteFor } from '../../campaign/suiteFor.ts'
import { scopeOf } from '../../campaign/supported.ts'
import { aimAt } from '../../generators/aim.ts'
import type { Documents } from '../../generators/around/documents.ts'
import { loadActions } from '../../generators/around/loadActions.ts'
import { scenariosAround } from '../../generators/around/scenarioAround.ts'
import { servicesIn, subjectOf } from '../../generators/around/subject.ts'
import type { Hello } from '../../model/format/hello.ts'
import type { Scenario } from '../../model/format/scenario.ts'

/** Draws that may fall outside of what an evaluator claims before one of them is asked nevertheless, and counted as unsupported. */
const DRAWS = 20

/** The suite whose worlds are built around somebody's own documents. */
export async function suiteAround(documents: Documents, hello: Hello): Promise<Suite> {
  const subject = subjectOf(documents, await loadActions(servicesIn(documents)))
  const draw = scenariosAround(subject, aimAt(hello))
  const outOfScope = scopeOf(hello)
  return {
    ...suiteFor(hello),
    generator: () => (random) => {
      let scenario: Scenario = draw(random)
      for (let count = 1; count < DRAWS && outOfScope(scenario) !== undefined; count++) scenario = draw(random)
      return scenario
    },
  }
}
