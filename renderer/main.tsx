import '@fontsource-variable/inter/wght.css'
import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/notifications/styles.css'
import './styles/tokens.css'
import './styles/hues.css'
import './styles/mantine.css'
import './styles/base.css'

import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { startWords } from './platform/i18n.ts'
import { adoptTheme } from './styles/adopt-theme.ts'

// The desktop window and present browsers have it; the others get it before anything asks what day it is.
if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')

adoptTheme()
startWords()
const place = document.getElementById('salus')
if (place) createRoot(place).render(<App />)
