import { Autocomplete, type AutocompleteProps } from '@mantine/core'
import type { Service } from '../../shared/clinics.ts'
import { useFormats } from '../platform/formats.ts'
import { useSession } from '../platform/session.tsx'
import styles from './service-field.module.css'
import { useServices } from './use-services.ts'

type Props = Omit<AutocompleteProps, 'data' | 'onChange' | 'onOptionSubmit'> & {
  readonly onChange: (text: string) => void
  readonly onService: (service: Service) => void
}

/** Anything can be typed; what the clinic offers is suggested, with its price. */
export function ServiceField({ onChange, onService, ...field }: Props) {
  const { money } = useFormats()
  const { clinic } = useSession()
  const services = new Map(
    useServices()
      .filter(({ active }) => active)
      .map((service) => [service.name, service]),
  )
  return (
    <Autocomplete
      {...field}
      data={[...services.keys()]}
      limit={8}
      openOnFocus={false}
      autoComplete="off"
      comboboxProps={{ transitionProps: { duration: 0 }, width: 320, position: 'bottom-start' }}
      onChange={onChange}
      onOptionSubmit={(name) => {
        const service = services.get(name)
        if (service) onService(service)
      }}
      renderOption={({ option: { value } }) => (
        <span className={styles.option}>
          <span>{value}</span>
          <span className={styles.price}>{money(services.get(value)?.price ?? 0, clinic.currency)}</span>
        </span>
      )}
    />
  )
}
