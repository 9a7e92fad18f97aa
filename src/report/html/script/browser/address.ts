/** Keeps the reader's choices, so that they survive a reload and can be sent to others. */
export interface Address {
  /** The value of a choice; empty without one. */
  read(name: string): string
  /** An empty value removes the choice. */
  write(name: string, value: string): void
}

/** The choices in the query of the page's address. */
export const pageAddress: Address = {
  read: name => new URLSearchParams(location.search).get(name) ?? '',
  write: (name, value) => {
    const query = new URLSearchParams(location.search)
    if (value === '') query.delete(name)
    else query.set(name, value)
    const text = query.toString()
    history.replaceState(null, '', `${location.pathname}${text === '' ? '' : `?${text}`}${location.hash}`)
  },
}
