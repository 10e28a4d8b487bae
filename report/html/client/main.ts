// What the page of the report does beside being read. Compiled into `report/html/assets.ts` by `npm run page`.
import { startCopying } from './copying.ts'
import { startDialog } from './dialog.ts'
import { startFilters } from './filters.ts'
import { startGrid } from './grid.ts'
import { startTheme } from './theme.ts'

startTheme()
startCopying()
const matrix = document.querySelector<HTMLTableElement>('#matrix')
if (matrix !== null) {
  startGrid(matrix, startDialog(matrix))
  startFilters(matrix)
}
document.documentElement.dataset.ready = ''
