import type { CodeTable } from './code-entry.ts'

const summarizer = 'behaviour of the result summarizer (mlcommons/logging 7bbf792)'
const rules = 'MLPerf Training rules, section Benchmark Results'

/** Scores and summaries. */
export const summaryCodes = {
  'dropped-run': {
    severity: 'warning',
    title: 'a run that does not count for the score',
    why: 'It did not converge or does not comply. The score takes it for one of the slowest, which the olympic mean leaves out anyway.',
    remedy: 'Look at the reason in the message, and at what comply says of the log.',
    source: summarizer,
  },
  'no-score': {
    severity: 'error',
    title: 'logs that do not make a score',
    why: 'The olympic mean leaves out some runs at each end; so many may fail to converge or to comply, and one at least has to be left. In weak scaling every run of a submission has to count.',
    remedy: 'Look at the runs that do not count, and train again what is missing.',
    source: rules,
  },
  'bad-power-log': {
    severity: 'error',
    title: 'a power log from which no energy can be computed',
    why: 'There is no log of a node for the run, it has no start of the measurement, or a value is no number.',
    remedy: 'Add the logs of the power meters as power/RESULT/node_N.txt, or correct the one that is named.',
    source: summarizer,
  },
  'no-power-stop': {
    severity: 'warning',
    title: 'a measurement of power that does not say when it ended',
    why: 'The energy is scaled from the time between start and end of the measurement to the time to train. The last reading is taken for the end.',
    remedy: 'Log power_measurement_stop.',
    source: summarizer,
  },
  'bad-scaling-file': {
    severity: 'error',
    title: 'a scaling.json without a scaling factor',
    why: 'The file holds {"scaling_factor": NUMBER}, by which the score is multiplied. Here 1 is taken.',
    remedy: 'Correct or remove the file.',
    source: summarizer,
  },
  'bad-system-field': {
    severity: 'error',
    title: 'a field of a system that is no whole number',
    why: 'Processors and accelerators are counted by it. The reference crashes on such a field.',
    remedy: 'Write the number of nodes, and of processors and accelerators per node, as whole numbers.',
    source: summarizer,
  },
  'bad-private-id-file': {
    severity: 'error',
    title: 'a privateid.json that cannot be read',
    why: 'It holds {"private_id": "four words"}.',
    remedy: 'Correct the file, or remove it and have a new one made.',
    source: summarizer,
  },
  'no-private-id-words': {
    severity: 'error',
    title: 'the words of private ids are not there',
    why: 'Ids are made of 256 words that a checkout of the reference holds; this program has none of its own.',
    remedy: 'Give a whole checkout with --reference, not the folder of the rules alone.',
    source: summarizer,
  },
} satisfies CodeTable
