/**
 * Follows links without a reload: one with a query sets filters, and one to a hidden card removes them.
 *
 * @param restore - applies the filters of the address
 */
export function followLinks(document: Document, restore: () => void): void {
  const go = (address: string) => {
    history.pushState(null, '', address)
    restore()
  }
  document.addEventListener('click', event => {
    const link = (event.target as Element).closest('a[href]')
    const address = link?.getAttribute('href') ?? ''
    const id = address.slice(address.indexOf('#') + 1)
    const target = document.getElementById(id)
    if (address.startsWith('?')) {
      event.preventDefault()
      go(address)
      target?.scrollIntoView()
    } else if (address.startsWith('#') && target?.closest('[hidden]')) go(`${location.pathname}#${id}`)
  })
  window.addEventListener('popstate', restore)
}
