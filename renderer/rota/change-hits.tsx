import { useEffect, useRef } from 'react'
import { useWords } from '../platform/words.ts'
import styles from './change-hits.module.css'
import { HitsNotice } from './hits-notice.tsx'
import type { InTheWay } from './in-the-way.ts'
import type { Found, Question } from './question.ts'

type Props = { readonly found: readonly Found[] | undefined }

/** Where the eye is after pressing Save: what the change would hit. */
export function ChangeHits({ found }: Props) {
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
        <Hits key={about} about={about} found={found.filter((each) => each.about === about)} />
      ))}
    </div>
  )
}

/** A visit of a service that is offered no more, or on other terms, takes place as it was booked. */
const staying: ReadonlySet<Question['about']> = new Set(['service', 'terms'])

function Hits({ about, found }: { readonly about: Question['about']; readonly found: readonly Found[] }) {
  const { t } = useWords()
  const visits = found.flatMap(inTheWay)
  return (
    <HitsNotice
      visits={visits}
      words={t(`rota:hits.${about}`, { count: visits.length })}
      hint={t(`rota:hits.hints.${about}`)}
      none={t(`rota:hits.none.${about}`)}
      staying={staying.has(about)}
    />
  )
}

function inTheWay(found: Found): readonly InTheWay[] {
  if (found.about !== 'resource') return found.hits
  return found.hits.map((hit) => ({ ...hit, instead: found.input.resourceId }))
}
