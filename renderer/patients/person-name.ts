type Named = { readonly firstName: string; readonly lastName: string }

/** As one speaks of somebody. */
export function fullName({ firstName, lastName }: Named): string {
  return `${firstName} ${lastName}`
}

/** As lists are ordered. */
export function listedName({ firstName, lastName }: Named): string {
  return `${lastName}, ${firstName}`
}
