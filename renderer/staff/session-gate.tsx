import { useQuery } from '@tanstack/react-query'
import { Activity, type ReactNode, useState } from 'react'
import type { SignedIn } from '../../shared/staff.ts'
import { SetUpScreen } from '../clinics/set-up-screen.tsx'
import { ListSkeleton } from '../components/list-skeleton.tsx'
import { forgetDrafts } from '../platform/kept-drafts.ts'
import { clearDesk, queryClient, seat, setUpQuery, whoQuery } from '../platform/query-client.ts'
import { NoAnswer } from './no-answer.tsx'
import { SessionDesk } from './session-desk.tsx'
import { SignInScreen } from './sign-in-screen.tsx'

/**
 * Set-up, then sign-in, then the application. A session that ends by itself covers the desk with the sign-in screen
 * and keeps what was typed under it for the same person; for anybody else the desk starts empty.
 */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const setUp = useQuery(setUpQuery)
  const who = useQuery(whoQuery)
  const [seated, setSeated] = useState<SignedIn>()
  const present = who.data ?? undefined
  if (present && present !== seated) setSeated(present)

  const sitDown = (next: SignedIn) => {
    if (seated?.staff.id === next.staff.id) void queryClient.invalidateQueries()
    else if (seated) emptyDesk()
    seat(next)
    lookAgain()
  }
  const standUp = () => {
    setSeated(undefined)
    emptyDesk()
    seat(null)
  }

  if ((setUp.error || who.error) && !seated)
    return <NoAnswer onRetry={() => void Promise.all([setUp.refetch(), who.refetch()])} />
  if (!setUp.data || who.data === undefined) return <ListSkeleton />
  if (setUp.data.needsSetUp && !present) return <SetUpScreen onDone={sitDown} onDemo={lookAgain} />

  return (
    <>
      {seated && (
        <Activity mode={present ? 'visible' : 'hidden'}>
          <SessionDesk key={seated.staff.id} signedIn={seated} demo={setUp.data.demo} onSignedOut={standUp}>
            {children}
          </SessionDesk>
        </Activity>
      )}
      {!present && <SignInScreen state={setUp.data} returning={seated?.staff} onSignedIn={sitDown} />}
    </>
  )
}

/** The clinic may have been set up, here or at another desk. */
function lookAgain(): void {
  void queryClient.invalidateQueries({ queryKey: setUpQuery.queryKey })
}

function emptyDesk(): void {
  globalThis.history.replaceState(null, '', '#/')
  forgetDrafts()
  clearDesk()
}
