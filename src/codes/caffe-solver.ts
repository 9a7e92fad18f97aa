import type { CodeTable } from './code-entry.ts'

const glog = 'the form of Caffe logs (glog)'
const caffe = 'src/caffe/proto/caffe.proto of BVLC Caffe'

/** Caffe solvers and learning rates. */
export const caffeSolverCodes = {
  'learning-rate-mismatch': {
    severity: 'error',
    title: 'a printed learning rate that is not that of the solver',
    why: 'The policy of the solver gives another value at this iteration.',
    remedy: 'Check that the solver is the one of the log.',
    source: caffe,
  },
  'no-learning-rates': {
    severity: 'error',
    title: 'a log that prints no learning rates',
    why: 'They are printed with the loss, every display iterations.',
    remedy: 'Train with display above 0.',
    source: glog,
  },
  'no-solver': {
    severity: 'error',
    title: 'a log without the parameters of its solver',
    why: 'Caffe prints them at the start; this log begins later.',
    remedy: 'Give the file with --solver.',
    source: glog,
  },
  'needs-log': {
    severity: 'error',
    title: 'a schedule that depends on the training',
    why: 'The policy plateau lowers the rate where the loss stops falling: the solver alone does not say when.',
    remedy: 'Check it against a log: caffe check-lr.',
    source: 'behaviour of Intel Caffe',
  },
  'missing-field': {
    severity: 'error',
    title: 'a solver lacks a field of its policy',
    why: 'The learning-rate policy needs it.',
    remedy: 'Add the field that the message names.',
    source: caffe,
  },
  'unknown-policy': {
    severity: 'error',
    title: 'an unknown learning-rate policy',
    why: 'lr_policy is none of those that Caffe has.',
    remedy: 'Correct the name; the message lists those that are known.',
    source: caffe,
  },
  'prototxt-syntax': {
    severity: 'error',
    title: 'a solver that is not in the text format of protocol buffers',
    why: 'The text breaks the grammar at the place shown.',
    remedy: 'Correct the file there.',
    source: 'Protocol Buffers text format specification',
  },
  'prototxt-value': {
    severity: 'error',
    title: 'a value in a solver that cannot be used',
    why: 'It is no number, or out of range.',
    remedy: 'Correct the value that the message names.',
    source: caffe,
  },
} satisfies CodeTable
