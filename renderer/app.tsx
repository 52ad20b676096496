import { MantineProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode, useState } from 'react'
import { queryClient } from './platform/query-client.ts'
import { useWords } from './platform/words.ts'
import { openRouter } from './router.tsx'
import { SessionGate } from './staff/session-gate.tsx'
import { theme } from './styles/theme.ts'

/** The whole application. Mantine's own style elements are left out: the page's policy forbids them; see adopt-theme. */
export function App() {
  const { language } = useWords()
  return (
    <StrictMode>
      <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
        <DatesProvider settings={{ locale: language, firstDayOfWeek: 1 }}>
          <Notifications position="bottom-center" limit={4} />
          <QueryClientProvider client={queryClient}>
            <SessionGate>
              <Desk />
            </SessionGate>
          </QueryClientProvider>
        </DatesProvider>
      </MantineProvider>
    </StrictMode>
  )
}

function Desk() {
  const [router] = useState(openRouter)
  return <RouterProvider router={router} />
}
