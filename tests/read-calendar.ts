export type CalendarEvent = { readonly [name: string]: string }

/** A small reader of iCalendar, written from RFC 5545 and strict about it: it shares nothing with what writes. */
export function readCalendar(text: string): { head: CalendarEvent; events: CalendarEvent[] } {
  if (!text.endsWith('\r\n')) throw new Error('the last line does not end')
  const folded = text.slice(0, -2).split('\r\n')
  for (const line of folded) {
    if (/[\r\n]/.test(line)) throw new Error('a line ends in something else than CRLF')
    if (Buffer.byteLength(line) > 75) throw new Error(`${Buffer.byteLength(line)} octets on one line`)
    if (line.includes('\uFFFD')) throw new Error('a character was cut in two')
  }
  const lines = text.slice(0, -2).replaceAll('\r\n ', '').split('\r\n')
  if (lines[0] !== 'BEGIN:VCALENDAR' || lines.at(-1) !== 'END:VCALENDAR') throw new Error('not a calendar')
  const [head, ...events] = lines.slice(1, -1).join('\n').split('BEGIN:VEVENT\n')
  return {
    head: propertiesOf((head ?? '').trim().split('\n')),
    events: events.map((event) => {
      const own = event.trim().split('\n')
      if (own.pop() !== 'END:VEVENT') throw new Error('an event does not end')
      return propertiesOf(own)
    }),
  }
}

function propertiesOf(lines: readonly string[]): CalendarEvent {
  const found: { [name: string]: string } = {}
  for (const line of lines) {
    const [, name = '', value = ''] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/s.exec(line) ?? []
    if (name === '' || name in found) throw new Error(`not a property, or twice: ${line}`)
    if (/(?<!\\)(\\\\)*[;,]/.test(value)) throw new Error(`not escaped: ${line}`)
    found[name] = value.replace(/\\([\\;,nN])/g, (_, char: string) => (char.toLowerCase() === 'n' ? '\n' : char))
  }
  return found
}
