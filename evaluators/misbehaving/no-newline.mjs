// Answers without the newline, and waits.
import { rightAnswer, speak } from './speak.mjs'

speak((question) => process.stdout.write(JSON.stringify(rightAnswer(question))))
