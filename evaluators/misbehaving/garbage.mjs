// Answers in free text.
import { say, speak } from './speak.mjs'

speak(() => say('Segmentation fault?'))
