import { answerText, type Evidence } from '../investigate.ts'
import { type Asking, askScenario } from '../world.ts'
import { forgetful } from './forgetful.ts'

/** Whether a new evaluator, that was asked nothing else, says the same of the request that a case is made of. */
export async function showsAgain(asking: Asking, { asked, request }: Evidence): Promise<boolean> {
  const anew = await askScenario({ ...asking, evaluator: forgetful(asking.evaluator) }, asked.scenario)
  return answerText(anew, request) === answerText(asked, request)
}
