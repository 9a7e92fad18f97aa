import type { Explanations } from './explanation.ts'

const glog = 'the form of Caffe logs (glog)'
const caffe = 'src/caffe/proto/caffe.proto of BVLC Caffe'
const convention = 'convention of this program'

/** What is wrong inside Caffe logs and solvers. */
export const caffeExplanations: Explanations = {
  'not-caffe': {
    title: 'a log that is not in the form of Caffe',
    why: 'No line begins with severity, date, time, process and place in the source.',
    remedy: 'Give the log that Caffe writes to standard error.',
    source: glog,
  },
  'no-training': {
    title: 'a Caffe log without training or test',
    why: 'It ends before the first iteration.',
    remedy: 'Give the log of caffe train or caffe test.',
    source: glog,
  },
  'cut-line': {
    title: 'the last line is cut',
    why: 'The log was copied while it was written, or the disk was full. The line does not count.',
    remedy: 'Copy the log again.',
    source: glog,
  },
  'earlier-session-missing': {
    title: 'the log begins in the middle of a training',
    why: 'It goes on from a snapshot whose log is not there.',
    remedy: 'Give the earlier log too.',
    source: glog,
  },
  'run-failed': {
    title: 'the training ended with a failure',
    why: 'Caffe says so in a line of severity F, or the operating system does.',
    remedy: 'Read the line that the message names.',
    source: glog,
  },
  'run-unfinished': {
    title: 'the log ends without saying why',
    why: 'The run was stopped from outside, or the log was cut.',
    remedy: 'Copy the log again, or go on from the last snapshot.',
    source: glog,
  },
  'several-batch-sizes': {
    title: 'several batch sizes in one log',
    why: 'Sessions of one log train with different batches: there is no single global batch size.',
    remedy: 'Say which one counts with --global-batch.',
    source: convention,
  },
  'test-without-outputs': {
    title: 'a test that prints no outputs',
    why: 'The test began, but no score follows it.',
    remedy: 'Check whether the log was cut there.',
    source: glog,
  },
  'no-tests': {
    title: 'no tests in the log',
    why: 'Without a test there is no value of the metric.',
    remedy: 'Give a log with tests, or that of caffe test on the final weights.',
    source: glog,
  },
  'not-finite': {
    title: 'a score or loss that is no finite number',
    why: 'The training diverged there.',
    remedy: 'Lower the learning rate or warm up longer.',
    source: glog,
  },
  restarted: {
    title: 'the training began again',
    why: 'A later session starts from the beginning; what was before it does not count.',
    remedy: 'Nothing has to be done where that was meant.',
    source: convention,
  },
  superseded: {
    title: 'a part of the training was done twice',
    why: 'A later session goes on from an earlier snapshot; its lines count in place of the first ones.',
    remedy: 'Nothing has to be done where that was meant.',
    source: convention,
  },
  'time-backwards': {
    title: 'the clock goes backwards',
    why: 'Logs were joined in another order than they were written, or the clock was set.',
    remedy: 'Join the logs in the order of their times.',
    source: glog,
  },
  'missing-ranks': {
    title: 'not all ranks are in the log',
    why: 'The highest rank says that there were more than those that have lines.',
    remedy: 'Join the logs of all ranks, or give --workers.',
    source: convention,
  },
  'no-root-rank': {
    title: 'rank 0 has no lines',
    why: 'The lowest rank of the log counts in its place.',
    remedy: 'Give the log of rank 0, or choose a rank with --rank.',
    source: convention,
  },
  'ranks-disagree': {
    title: 'ranks print different values',
    why: 'Synchronous training gives all ranks the same learning rate and scores.',
    remedy: 'Check that all ranks used the same solver.',
    source: convention,
  },
  'ranks-out-of-step': {
    title: 'ranks are at different iterations',
    why: 'One of them missed iterations, or its lines are missing.',
    remedy: 'Check whether a rank was restarted or its log was cut.',
    source: convention,
  },
  'unknown-rank': {
    title: 'a rank that the log does not have',
    why: 'No line is from it.',
    remedy: 'Choose one of those that the message lists.',
    source: convention,
  },
  'stub-test': {
    title: 'a test at iteration 0 that measures nothing',
    why: 'NVCaffe prints such a test before it trains; it is left out.',
    remedy: 'Nothing has to be done.',
    source: 'behaviour of NVCaffe',
  },
  'test-interval': {
    title: 'convergence is known up to the interval between tests',
    why: 'The target was passed somewhere between two tests; the later one counts.',
    remedy: 'Test more often where this is too coarse.',
    source: convention,
  },
  'chain-gap': {
    title: 'stages that do not follow each other',
    why: 'A stage does not begin with the weights that the one before it wrote.',
    remedy: 'Give the logs in the order of the training, and all of them.',
    source: convention,
  },
  'learning-rate-mismatch': {
    title: 'a printed learning rate that is not that of the solver',
    why: 'The policy of the solver gives another value at this iteration.',
    remedy: 'Check that the solver is the one of the log.',
    source: caffe,
  },
  'no-learning-rates': {
    title: 'a log that prints no learning rates',
    why: 'They are printed with the loss, every display iterations.',
    remedy: 'Train with display above 0.',
    source: glog,
  },
  'no-solver': {
    title: 'a log without the parameters of its solver',
    why: 'Caffe prints them at the start; this log begins later.',
    remedy: 'Give the file with --solver.',
    source: glog,
  },
  'needs-log': {
    title: 'a schedule that depends on the training',
    why: 'The policy plateau lowers the rate where the loss stops falling: the solver alone does not say when.',
    remedy: 'Check it against a log: caffe check-lr.',
    source: 'behaviour of Intel Caffe',
  },
  'missing-field': {
    title: 'a solver lacks a field of its policy',
    why: 'The learning-rate policy needs it.',
    remedy: 'Add the field that the message names.',
    source: caffe,
  },
  'unknown-policy': {
    title: 'an unknown learning-rate policy',
    why: 'lr_policy is none of those that Caffe has.',
    remedy: 'Correct the name; the message lists those that are known.',
    source: caffe,
  },
  'prototxt-syntax': {
    title: 'a solver that is not in the text format of protocol buffers',
    why: 'The text breaks the grammar at the place shown.',
    remedy: 'Correct the file there.',
    source: 'Protocol Buffers text format specification',
  },
  'prototxt-value': {
    title: 'a value in a solver that cannot be used',
    why: 'It is no number, or out of range.',
    remedy: 'Correct the value that the message names.',
    source: caffe,
  },
}
