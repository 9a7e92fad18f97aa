import { describe, expect, it } from 'vitest'
import { hasPower, readEnergy } from '../../../src/files/read/read-energy.ts'
import { folderWith } from '../../support/folder.ts'
import { powerLog } from '../../support/power-log.ts'

/** A node that takes so many Watts for a second. */
const node = (watts: number) =>
  powerLog([
    ['power_measurement_start', null, 0],
    ['power_reading', watts, 1000],
    ['power_measurement_stop', null, 1000],
  ])
const power = 'power/result_0'

describe('readEnergy', () => {
  it('adds all nodes and switches of the run, and nothing else that lies there', async () => {
    const folder = folderWith({
      [`${power}/node_0.txt`]: node(100),
      [`${power}/node_10.txt`]: `${node(20)}no line of a log\n:::MLLOG {\n`,
      [`${power}/sw_0.txt`]: powerLog([['interconnect_power_est', 3, 0]]),
      [`${power}/node_1.bak`]: node(1e6),
      'power/result_1/node_0.txt': node(1e6),
    })
    // Watts for two seconds of training.
    expect(await readEnergy(`${folder}/result_0.txt`, 2000)).toEqual({ joules: 246, unended: [] })
  })

  it('names the nodes whose measurement has no end', async () => {
    const endless = powerLog([
      ['power_measurement_start', null, 0],
      ['power_reading', 100, 1000],
    ])
    const folder = folderWith({ [`${power}/node_0.txt`]: node(100), [`${power}/node_1.txt`]: endless })
    const unended = [`${folder}/${power}/node_1.txt`]
    expect(await readEnergy(`${folder}/result_0.txt`, 2000)).toEqual({ joules: 400, unended })
  })

  it('names the file and the line that cannot be used', async () => {
    const folder = folderWith({
      [`${power}/node_0.txt`]: `nothing\n${powerLog([
        ['power_measurement_start', null, 0],
        ['power_reading', 'x', 1],
      ])}`,
    })
    await expect(readEnergy(`${folder}/result_0.txt`, 2000)).rejects.toMatchObject({
      code: 'bad-power-log',
      place: { file: `${folder}/${power}/node_0.txt`, line: 3 },
    })
  })

  it('refuses a run without nodes', async () => {
    const folder = folderWith({ [`${power}/sw_0.txt`]: '' })
    await expect(readEnergy(`${folder}/result_0.txt`, 2000)).rejects.toMatchObject({ code: 'bad-power-log' })
    await expect(readEnergy(`${folder}/result_1.txt`, 2000)).rejects.toMatchObject({ code: 'bad-power-log' })
  })

  it('is asked for where there is a folder of that name', () => {
    expect(hasPower(folderWith({ 'power/x': '' }))).toBe(true)
    expect(hasPower(folderWith({ power: '', 'result_0.txt': '' }))).toBe(false)
  })
})
