import { useEffect, useRef } from 'react'
import { useWords } from '../platform/words.ts'
import styles from './change-hits.module.css'
import { HitsNotice } from './hits-notice.tsx'
import type { InTheWay } from './in-the-way.ts'
import type { Found, Question } from './question.ts'
import { useDifference } from './use-difference.ts'

type Props = {
  readonly found: readonly Found[] | undefined
  /** Of whom or what is changed. */
  readonly name: string
}

/** Where the eye is after pressing Save: what the change would hit. */
export function ChangeHits({ found, name }: Props) {
  const here = useRef<HTMLDivElement>(null)
  const shown = found !== undefined
  useEffect(() => {
    if (shown) here.current?.scrollIntoView({ block: 'nearest' })
  }, [shown])
  if (!found) return null
  const abouts = [...new Set(found.map(({ about }) => about))]
  return (
    <div ref={here} className={styles.hits}>
      {abouts.map((about) => (
        <Hits key={about} about={about} name={name} found={found.filter((each) => each.about === about)} />
      ))}
    </div>
  )
}

/** A visit of a service that is offered no more, or on other terms, takes place as it was booked; so it does at another price. */
const staying: ReadonlySet<Question['about']> = new Set(['service', 'terms', 'prices'])

type HitsProps = { readonly about: Question['about']; readonly name: string; readonly found: readonly Found[] }

function Hits({ about, name, found }: HitsProps) {
  const { t } = useWords()
  const visits = found.flatMap(inTheWay)
  const difference = useDifference(visits)
  return (
    <HitsNotice
      visits={visits}
      words={t(`rota:hits.${about}`, { count: visits.length, name })}
      hint={t(`rota:hits.hints.${about}`, { difference })}
      none={t(`rota:hits.none.${about}`, { name })}
      staying={staying.has(about)}
      {...(about === 'prices' && { first: 3 })}
    />
  )
}

function inTheWay(found: Found): readonly InTheWay[] {
  if (found.about !== 'resource') return found.hits
  return found.hits.map((hit) => ({ ...hit, instead: found.input.resourceId }))
}
