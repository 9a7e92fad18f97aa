/** 1980-01-01 00:00, the earliest time in the format. */
const time = 0
const date = 0x21

const endSignature = 0x06054b50
const entrySignature = 0x02014b50

/**
 * Sets the times of all files in a ZIP archive to a fixed time, so the same content gives the same bytes. Changes the
 * archive in place.
 *
 * @param archive - an archive below 4 GB without a comment
 * @example
 * fixZipDates(await writeExcelFile(sheets).toBuffer())
 *
 * Source: PKWARE, APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16.
 */
export function fixZipDates(archive: Uint8Array): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  const end = archive.byteLength - 22
  if (view.getUint32(end, true) !== endSignature) throw new Error('not a ZIP archive without a comment')
  let at = view.getUint32(end + 16, true)
  while (view.getUint32(at, true) === entrySignature) {
    setTime(view, at + 12)
    setTime(view, view.getUint32(at + 42, true) + 10)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return archive
}

function setTime(view: DataView, at: number): void {
  view.setUint16(at, time, true)
  view.setUint16(at + 2, date, true)
}
