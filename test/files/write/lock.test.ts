import { spawnSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lock } from '../../../src/files/write/lock.ts'
import { thisProcess } from '../../../src/files/write/owner.ts'
import { temporaryFolder } from '../../support/cli.ts'

const token = '0123456789abcdef'
const since = '2026-01-02T03:04:05.000Z'

/** The number of a process that has ended. */
const deadPid = () => spawnSync(process.execPath, ['-e', '']).pid

function lockedBy(holder: object | string): string {
  const content = typeof holder === 'string' ? holder : JSON.stringify({ since, token, ...holder })
  return temporaryFolder({ '.mlperf-rcp.lock': content })
}

describe('lock', () => {
  it('lets one in at a time, and leaves nothing', async () => {
    const folder = temporaryFolder()
    let inside = 0
    let most = 0
    const visit = async () => {
      const unlock = await lock(folder)
      most = Math.max(most, ++inside)
      await new Promise(resolve => setTimeout(resolve, 5))
      inside--
      unlock()
    }
    await Promise.all(Array.from({ length: 8 }, visit))
    expect([most, readdirSync(folder)]).toEqual([1, []])
  })

  it('says who holds it, and what to do', async () => {
    const folder = lockedBy({ pid: 4711, host: 'node7', space: '', began: '' })
    await expect(lock(folder, 0)).rejects.toMatchObject({
      code: 'locked',
      message: `process 4711 on node7, since ${since}, writes into ${folder}`,
      remedy: 'Wait until it has ended. If it no longer runs, delete .mlperf-rcp.lock.',
      place: { file: join(folder, '.mlperf-rcp.lock') },
    })
  })

  it.each(['', '{', 'null', '{"pid": 1}', '{"pid": "x", "token": "../../x"}'])(
    'does not take over a lock that it cannot read: %s',
    async content => {
      await expect(lock(lockedBy(content), 0)).rejects.toThrow('an unknown process writes into')
    },
  )

  it('takes over the lock of a process of this host that has ended', async () => {
    const folder = lockedBy({ ...thisProcess(), pid: deadPid(), began: '1' })
    writeFileSync(join(folder, `.mlperf-rcp.lock.${token.replaceAll('0', '9')}`), 'left by a takeover')
    const unlock = await lock(folder, 0)
    expect(readdirSync(folder)).toEqual(['.mlperf-rcp.lock'])
    unlock()
    expect(readdirSync(folder)).toEqual([])
  })

  it('takes over the lock of a process whose number another one has now', async () => {
    const folder = lockedBy({ ...thisProcess(), began: '1' })
    const unlock = await lock(folder, 0)
    unlock()
    expect(readdirSync(folder)).toEqual([])
  })

  it('takes over a lock whose takeover was cut off', async () => {
    const dead = { ...thisProcess(), pid: deadPid(), began: '1' }
    const folder = lockedBy(dead)
    const turn = { ...dead, since, token: token.replaceAll('0', '9') }
    writeFileSync(join(folder, `.mlperf-rcp.lock.${token}`), JSON.stringify(turn))
    const unlock = await lock(folder, 0)
    unlock()
    expect(readdirSync(folder)).toEqual([])
  })

  it('keeps the lock of a process with another space of numbers, as of a container', async () => {
    const folder = lockedBy({ ...thisProcess(), pid: deadPid(), space: 'pid:[1]' })
    await expect(lock(folder, 0)).rejects.toThrow(`on ${hostname()}`)
  })
})
