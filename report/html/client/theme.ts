const KEY = 'assume-nothing-theme'

/** The button that turns light into dark. What was chosen is remembered where the browser allows it: files often may not. */
export function startTheme(): void {
  const root = document.documentElement
  const button = document.querySelector('#theme')
  const apply = (theme: string | null): void => {
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme
  }
  apply(stored())
  button?.addEventListener('click', () => {
    const dark = root.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')
    const next = dark === 'dark' ? 'light' : 'dark'
    apply(next)
    try {
      localStorage.setItem(KEY, next)
    } catch {
      // It lasts as long as the page.
    }
  })
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}
