import { describe, expect, it } from 'vitest'
import { readBareText } from '../../../src/logs/caffe/bare-text.ts'

const nothing = { year: null, moment: null, ending: null }

// Oracle: the format strings of glog (logging.cc, signalhandler.cc), and signal(7) for what each signal means.
describe('readBareText', () => {
  it('reads the year in which a log was created', () => {
    expect(readBareText('Log file created at: 2016/04/21 13:03:25')).toEqual({ ...nothing, year: 2016 })
  })

  it('reads the time of an abort', () => {
    const text =
      '*** Aborted at 1461236605 (unix time) try "date -d @1461236605" if you are using GNU date ***'
    expect(readBareText(text)).toEqual({ ...nothing, moment: 1_461_236_605 })
  })

  it.each([
    ['SIGTERM', 'killed'],
    ['SIGUSR1', 'killed'],
    ['SIGSEGV', 'failed'],
    ['SIGABRT', 'failed'],
    ['SIGTERMX', 'failed'],
  ])('tells a signal from outside from a fault: %s', (signal, mode) => {
    const text = `*** ${signal} (@0x3e8000055d7) received by PID 21975 (TID 0x7f) from PID 21975; stack trace: ***`
    expect(readBareText(text)).toEqual({ ...nothing, ending: { signal, mode } })
  })

  it('finds nothing in other lines', () => {
    expect(readBareText('*** Check failure stack trace: ***')).toEqual(nothing)
  })
})
