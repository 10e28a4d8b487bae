import { LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TitleComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { Curve, PowerSummary } from './summary.ts'

use([LineChart, GridComponent, LegendComponent, TitleComponent, SVGRenderer])

const WIDTH = 860
const PANEL = 316
const PLOT = 190
/** Readable on white and on black: nothing is drawn behind it. */
const INK = '#7d8590'
const FAINT = '#7d859040'
/** Okabe and Ito's colours that stand out on both, told apart by people who see few of them. */
const COLORS = ['#0090d8', '#e69f00', '#009e73', '#d55e00', '#cc79a7']

const PANELS: readonly { readonly panel: Curve['panel']; readonly title: string; readonly axis: string }[] = [
  { panel: 'time', title: 'The whole command', axis: 'milliseconds from its start' },
  { panel: 'judges', title: 'Who judges', axis: 'decisions' },
  { panel: 'generators', title: 'Who generates (comparison alone)', axis: 'decisions' },
]

/** What those hear who do not see it. */
const TITLE = 'Share of mutants not yet found, by time and by decisions'

/** The picture `docs/images/power.svg`: survival curves, the share of mutants not yet found against time or decisions. */
export function powerPicture({ curves }: PowerSummary): string {
  const panels = PANELS.filter(({ panel }) => curves.some((curve) => curve.panel === panel))
  const chart = init(null, null, {
    renderer: 'svg',
    ssr: true,
    width: WIDTH,
    height: PANEL * Math.max(1, panels.length),
  })
  const shown = panels.flatMap(({ panel }, index) =>
    curves
      .filter((curve) => curve.panel === panel)
      .map((curve, at) => ({ curve, index, color: COLORS[at % COLORS.length] })),
  )
  chart.setOption({
    animation: false,
    textStyle: { color: INK, fontFamily: 'system-ui, sans-serif' },
    title: panels.map(({ title }, index) => ({
      text: title,
      left: 64,
      top: index * PANEL + 4,
      textStyle: { color: INK, fontSize: 14 },
    })),
    legend: panels.map((_, index) => ({
      data: shown.filter((one) => one.index === index).map(({ curve }) => curve.name),
      left: 60,
      itemGap: 28,
      top: index * PANEL + 26,
      icon: 'roundRect',
      itemHeight: 3,
      textStyle: { color: INK },
    })),
    grid: panels.map((_, index) => ({ left: 64, right: 24, top: index * PANEL + 58, height: PLOT })),
    xAxis: panels.map(({ axis }, gridIndex) => ({
      type: 'log',
      gridIndex,
      name: axis,
      nameLocation: 'middle',
      nameGap: 28,
      nameTextStyle: { color: INK },
      axisLabel: { color: INK, formatter: (value: number) => value.toLocaleString('en') },
      axisLine: { lineStyle: { color: INK } },
      splitLine: { lineStyle: { color: FAINT } },
    })),
    yAxis: panels.map((_, gridIndex) => ({
      gridIndex,
      min: 0,
      max: 100,
      axisLabel: { color: INK, formatter: '{value} %' },
      splitLine: { lineStyle: { color: FAINT } },
    })),
    series: shown.map(({ curve, index, color }) => ({
      type: 'line',
      name: curve.name,
      xAxisIndex: index,
      yAxisIndex: index,
      step: 'end',
      showSymbol: false,
      itemStyle: { color },
      lineStyle: { color, width: 2 },
      data: curve.points.map(([x, share]) => [x, share * 100]),
    })),
  })
  const svg = chart.renderToSVGString()
  chart.dispose()
  return svg.replace(/^<svg [^>]*>/, (head) => `${head}\n<title>${TITLE}</title>`)
}
