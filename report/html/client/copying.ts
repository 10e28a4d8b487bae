const SHOWN_MS = 1_500

/** Buttons beside a command copy it, also those of a dialog that is made later. */
export function startCopying(): void {
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('[data-copy]') : null
    const code = button?.parentElement?.querySelector('code')
    if (button === null || code === null || code === undefined) return
    void copy(code).then((copied) => {
      button.textContent = copied ? 'Copied' : 'Press Ctrl+C'
      setTimeout(() => {
        button.textContent = 'Copy'
      }, SHOWN_MS)
    })
  })
}

async function copy(code: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(code.textContent ?? '')
    return true
  } catch {
    // No clipboard here, or no leave to use it: select the text, so that the user's own keys copy it.
    getSelection()?.selectAllChildren(code)
    return false
  }
}
