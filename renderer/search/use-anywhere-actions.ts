import { useNavigate, useRouterState } from '@tanstack/react-router'
import { useAction } from '../platform/actions.ts'
import { useWords } from '../platform/words.ts'

/** The phone rings while one reads an invoice: booking and registering begin from every screen. */
export function useAnywhereActions(): void {
  const { t } = useWords()
  const navigate = useNavigate()
  const here = useRouterState({ select: ({ location }) => location.pathname })
  useAction({
    id: 'book-anywhere',
    words: t('scheduling:day.newBooking'),
    permission: 'scheduling.book',
    when: here !== '/day', // the day has its own, which keeps the date in sight
    run: () => void navigate({ to: '/day', search: { book: 'new' } }),
  })
  useAction({
    id: 'register-anywhere',
    words: t('patients:newPatient'),
    permission: 'patients.register',
    when: here !== '/patients',
    run: () => void navigate({ to: '/patients', search: { new: true } }),
  })
}
