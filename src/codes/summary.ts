import type { CodeTable } from './code-entry.ts'

const summarizer = 'behaviour of the result summarizer (mlcommons/logging 7bbf792)'
const rules = 'MLPerf Training rules, section Benchmark Results'

/** Scores and summaries. */
export const summaryCodes = {
  'dropped-run': {
    severity: 'warning',
    title: 'a run that does not count for the score',
    why: 'It did not converge or does not comply. The score counts it as one of the slowest runs, which the olympic mean drops anyway.',
    remedy: 'Look at the reason in the message, and at what comply reports about the log.',
    source: summarizer,
  },
  'no-score': {
    severity: 'error',
    title: 'logs without a score',
    why: 'The olympic mean drops some runs at each end; that many may fail to converge or to comply, and at least one run must remain. In weak scaling every run of a submission must count.',
    remedy: 'Look at the runs that do not count, and repeat them.',
    source: rules,
  },
  'bad-power-log': {
    severity: 'error',
    title: 'a power log that gives no energy',
    why: 'The run has no log of a node, the log does not say when the measurement started, or a value is not a number.',
    remedy:
      'Add the logs of the power meters as power/RESULT/node_N.txt, or correct the log that the message names.',
    source: summarizer,
  },
  'no-power-stop': {
    severity: 'warning',
    title: 'a power measurement that does not say when it ended',
    why: 'The energy is scaled from the duration of the measurement to the time to train. The last reading is used as the end.',
    remedy: 'Log power_measurement_stop.',
    source: summarizer,
  },
  'bad-scaling-file': {
    severity: 'error',
    title: 'a scaling.json without a scaling factor',
    why: 'The file must contain {"scaling_factor": NUMBER}; the score is multiplied by it. Here 1 is used.',
    remedy: 'Correct or remove the file.',
    source: summarizer,
  },
  'bad-system-field': {
    severity: 'error',
    title: 'a system field that is not a whole number',
    why: 'The field gives the number of processors and accelerators. The reference crashes on such a field.',
    remedy: 'Write the number of nodes, and of processors and accelerators per node, as whole numbers.',
    source: summarizer,
  },
  'bad-private-id-file': {
    severity: 'error',
    title: 'a privateid.json that cannot be read',
    why: 'The file must contain {"private_id": "four words"}.',
    remedy: 'Correct the file, or remove it and make a new one.',
    source: summarizer,
  },
  'no-private-id-words': {
    severity: 'error',
    title: 'the words for private ids are missing',
    why: 'Ids are made of 256 words from a checkout of the reference; this program has no words of its own.',
    remedy: 'Give a whole checkout with --reference, not only the folder of the rules.',
    source: summarizer,
  },
} satisfies CodeTable
