import type { CodeTable } from './code-entry.ts'

const glog = 'format of Caffe logs (glog)'
const caffe = 'src/caffe/proto/caffe.proto of BVLC Caffe'

/** Caffe solvers and learning rates. */
export const caffeSolverCodes = {
  'learning-rate-mismatch': {
    severity: 'error',
    title: 'a printed learning rate that differs from the policy of the solver',
    why: 'The policy gives another value at this iteration.',
    remedy: 'Check that the solver belongs to the log.',
    source: caffe,
  },
  'no-learning-rates': {
    severity: 'error',
    title: 'a log without learning rates',
    why: 'Caffe prints them with the loss, every display iterations.',
    remedy: 'Train with display above 0.',
    source: glog,
  },
  'no-solver': {
    severity: 'error',
    title: 'a log without solver parameters',
    why: 'Caffe prints them at the start; this log begins later.',
    remedy: 'Give the solver file with --solver.',
    source: glog,
  },
  'needs-log': {
    severity: 'error',
    title: 'a schedule that depends on the training',
    why: 'The policy plateau lowers the rate when the loss stops falling; the solver alone does not say when.',
    remedy: 'Check the rates of a log with caffe check-lr.',
    source: 'behaviour of Intel Caffe',
  },
  'missing-field': {
    severity: 'error',
    title: 'a solver without a field of its policy',
    why: 'The learning-rate policy needs it.',
    remedy: 'Add the field that the message names.',
    source: caffe,
  },
  'unknown-policy': {
    severity: 'error',
    title: 'an unknown learning-rate policy',
    why: 'Caffe has no lr_policy of this name.',
    remedy: 'Correct the name; the message lists the known policies.',
    source: caffe,
  },
  'prototxt-syntax': {
    severity: 'error',
    title: 'a solver that is not in the text format of protocol buffers',
    why: 'The text has a syntax error at the place shown.',
    remedy: 'Correct the file there.',
    source: 'Protocol Buffers text format specification',
  },
  'prototxt-value': {
    severity: 'error',
    title: 'a solver value that cannot be used',
    why: 'It is not a number, or it is out of range.',
    remedy: 'Correct the value that the message names.',
    source: caffe,
  },
} satisfies CodeTable
