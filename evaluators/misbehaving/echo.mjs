// Sends the ARN of the principal back, however long it is. This is no mistake.
import { rightAnswer, say, speak } from './speak.mjs'

speak((question) => say({ ...rightAnswer(question), why: question.scenario.principal.arn }))
