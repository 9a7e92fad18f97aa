import type { CodeTable } from './code-entry.ts'

const rules = 'rule files of compliance_checker in mlcommons/logging'
const checker = 'behaviour of the compliance checker (mlcommons/logging)'

/** Findings of the compliance check. */
export const complianceCodes = {
  'check-failed': {
    severity: 'error',
    title: 'a logged value breaks a rule',
    why: 'The test that the rule file has for this key does not hold for the line.',
    remedy: 'Log the value that the rule asks for; the finding names the rule and its line.',
    source: rules,
  },
  'check-error': {
    severity: 'error',
    title: 'a rule cannot be evaluated on a line',
    why: 'The test raises an exception, mostly because a member is missing or is of another type.',
    remedy: 'Log the members that the rule reads.',
    source: rules,
  },
  'no-line-passes': {
    severity: 'error',
    title: 'no line of a key passes the rule',
    why: 'At least one of them has to.',
    remedy: 'Look at the rule that the finding names, and at the values logged for the key.',
    source: rules,
  },
  'wrong-count': {
    severity: 'error',
    title: 'a key is logged too often or too rarely',
    why: 'Rules say how often a key occurs: exactly once, at least once, or one of several keys.',
    remedy: 'Log the key as often as the message says.',
    source: rules,
  },
  'end-check-failed': {
    severity: 'error',
    title: 'a rule about the whole log does not hold',
    why: 'It is tested at the end, over what all lines have said.',
    remedy: 'Look at the rule that the finding names.',
    source: rules,
  },
  'bad-lines': {
    severity: 'error',
    title: 'tagged lines that cannot be read',
    why: 'Behind the tag stands no JSON object, or one without the members that every event has.',
    remedy: 'Look at the lines: where processes share a file, let one of them log.',
    source: checker,
  },
  'no-lines': {
    severity: 'error',
    title: 'a log without MLPerf lines',
    why: 'Nothing in it can comply.',
    remedy: 'Give the log of the training itself.',
    source: checker,
  },
  'repeated-key': {
    severity: 'warning',
    title: 'a key that is logged more than once, always with the same value',
    why: 'The checker warns where once is expected; warnings do not make a log fail.',
    remedy: 'Log the key once, from one process.',
    source: checker,
  },
  crash: {
    severity: 'error',
    title: 'the reference compliance checker crashes on this log',
    why: 'It ends with a traceback in place of a verdict, so the log does not comply.',
    remedy: 'Correct the line that the message names.',
    source: checker,
  },
} satisfies CodeTable
