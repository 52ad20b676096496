/** Letters that are a letter of their own, so that Unicode takes nothing off them. */
const plain: { readonly [letter: string]: string } = {
  ł: 'l',
  ø: 'o',
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ə: 'e',
}
const ownLetters = new RegExp(`[${Object.keys(plain).join('')}]`, 'g')

/** What stays the same however a name is typed: 'Łukasz', 'LUKASZ' and 'lukasz' are one. */
export function folded(text: string): string {
  return text
    .replace(/[’‘ʼ`´]/g, "'") // first: compatibility forms would make the accent a space
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f·]/g, '') // the dot is the Catalan l·l
    .replace(ownLetters, (letter) => plain[letter] ?? letter)
}

/** The words of a name; an apostrophe does not end one: "O'Neil" is 'oneil'. */
export function wordsOf(text: string): string[] {
  return folded(text).replaceAll("'", '').match(words) ?? []
}

/** Also the parts beside an apostrophe: "O'Neil" can be asked for as 'oneil', 'neil' or 'o neil'. */
export function searchWordsOf(text: string): string[] {
  const parts = folded(text).match(aroundApostrophes) ?? []
  return [...wordsOf(text), ...parts.flatMap((part) => part.match(words) ?? [])]
}

/** Digits and letters only: '12.345.678-Z' is '12345678z'. */
export function codeOf(text: string): string {
  return (folded(text).match(words) ?? []).join('')
}

export function digitsOf(text: string): string {
  return text.replace(/\D/g, '')
}

const words = /[\p{L}\p{M}\p{N}]+/gu
const aroundApostrophes = /[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}\p{N}]+)+/gu
