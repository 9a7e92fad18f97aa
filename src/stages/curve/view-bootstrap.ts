import type { BootstrapScores } from '../../rcp/bootstrap-scores.ts'
import type { Table } from '../../report/report.ts'

/** Characters of the longest bar. */
const barWidth = 40

/**
 * The tables of drawn submissions: their statistics, and the histogram of their scores.
 *
 * @example
 * bootstrapTables(scores).map(({ title }) => title) // => ['Submissions drawn at batch size 96', 'Scores']
 */
export function bootstrapTables(scores: BootstrapScores): Table[] {
  const { bs, draws, submissionRuns, trimmedPerSide, seed } = scores
  const { counts, edges } = scores.histogram
  const most = Math.max(...counts)
  return [
    {
      title: `Submissions drawn at batch size ${bs}`,
      columns: [
        { key: 'what', title: 'What' },
        { key: 'value', title: 'Value' },
      ],
      rows: [
        ['draws', draws],
        ['runs of each', submissionRuns],
        ['left out at each end', trimmedPerSide],
        ['seed', seed],
        ['floor', scores.floor],
        ...(scores.grace === 0 ? [] : [['grace in the floor', scores.grace]]),
        ['max speed-up', scores.maxSpeedup],
        ['P(score < floor)', scores.probabilityBelowFloor],
      ],
    },
    {
      title: 'Scores',
      columns: [
        { key: 'from', title: 'From', decimals: 4 },
        { key: 'to', title: 'To', decimals: 4 },
        { key: 'draws', title: 'Draws' },
        { key: 'bar', title: 'Histogram' },
      ],
      rows: counts.map((count, bin) => [
        edges[bin]!,
        edges[bin + 1]!,
        count,
        '#'.repeat(Math.round((barWidth * count) / most)),
      ]),
    },
  ]
}
