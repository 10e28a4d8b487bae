import { caseProblemText } from '../../corpus/caseProblem.ts'
import { corpusFolder } from '../../corpus/corpusFolder.ts'
import { loadCases } from '../../corpus/loadCases.ts'
import type { CommandModule } from '../commandTable.ts'

export const corpusCommand: CommandModule = {
  configure: () => {},
}
void caseProblemText
void corpusFolder
void loadCases
