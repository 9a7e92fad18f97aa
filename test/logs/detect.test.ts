import { describe, expect, it } from 'vitest'
import { detectLog } from '../../src/logs/detect.ts'

describe('detectLog', () => {
  it.each([
    ['+ sync\n0: :::MLLOG {"key": "seed"}\n', 'mllog'],
    ['\xef\xbb\xbf:::MLLOG {}', 'mllog'],
    ['\0\0:::MLLOG {}', 'mllog'],
    [':::MLL 1556733699.71 run_start: {"value": null}', 'mllog-0.6'],
    [':::MLPv0.5.0 resnet 1541635826.9 (train.py:1) run_start', 'mllog-0.5'],
    [':::MLLv0.5.0 resnet 1541635826.9 (train.py:1) run_start', 'mllog-0.5'],
    ['I0421 13:03:25.123456  1234 solver.cpp:237] Iteration 0, loss = 7', 'caffe'],
    ['bash: line 1\n[12] I0421 13:03:25.123456 1234 caffe.cpp:1] x', 'caffe'],
    ['Log file created at: 2016/04/21 13:03:25\nI0421 13:03:25.123456  1234 solver.cpp:1] x', 'caffe'],
    ['[\n {"bs": 96}]', 'json'],
    ['{"bs": 96}\n{"bs": 120}\n', 'json'],
    ['\xef\xbb\xbfbs,lr\n96,0.12\n', 'csv'],
    ['bs;lr\r\n96;0,12\r\n', 'csv'],
    ['\x7fELF\x02\x01\0\0', 'binary'],
    ['', 'empty'],
    [' \r\n', 'empty'],
    ['Beginning trial, 10 of 10\nrunning\n', 'text'],
    ['[1/5] build\n[2/5] link\n', 'text'],
  ])('takes %j for %s', (text, kind) => {
    expect(detectLog(Buffer.from(text, 'latin1'))).toBe(kind)
  })
})
