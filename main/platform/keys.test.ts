import { createCipheriv, createDecipheriv } from 'node:crypto'
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { newFolder } from '../../tests/test-clinic.ts'
import { type Keychain, type KeyTrouble, keyFromFile, keyFromKeychain } from './keys.ts'

const troubled = (trouble: KeyTrouble) => expect.objectContaining({ name: 'KeyUnusable', trouble })

describe('in a file', () => {
  test('is made once, for a new clinic, for its owner alone', async () => {
    const folder = newFolder()
    const key = await keyFromFile(folder, true)
    expect(key).toHaveLength(32)
    expect(await keyFromFile(folder, false)).toEqual(key)
    expect(await keyFromFile(newFolder(), true)).not.toEqual(key)
    expect(readdirSync(folder)).toEqual(['salus.key'])
    expect(statSync(join(folder, 'salus.key')).mode & 0o777).toBe(0o600)
  })

  test('is never made anew for a clinic that is there', async () => {
    const folder = newFolder()
    await expect(keyFromFile(folder, false)).rejects.toEqual(troubled('key-missing'))
    expect(readdirSync(folder)).toEqual([])
  })

  test.each([0o640, 0o604, 0o660, 0o601])('is refused with mode %o', async (mode) => {
    const folder = newFolder()
    await keyFromFile(folder, true)
    chmodSync(join(folder, 'salus.key'), mode)
    await expect(keyFromFile(folder, false)).rejects.toEqual(troubled('key-readable-by-others'))
  })

  test('is refused when it is not 32 bytes', async () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'salus.key'), 'short', { mode: 0o600 })
    await expect(keyFromFile(folder, true)).rejects.toEqual(troubled('key-damaged'))
  })
})

/** A keychain of this test: AES under a key that can be turned. */
function keychain(more: Partial<Keychain> = {}) {
  const state = { secret: Buffer.alloc(32, 1), backend: 'gnome_libsecret', wrapAgain: false, wraps: 0 }
  const iv = Buffer.alloc(12)
  const chain: Keychain = {
    isAvailable: async () => true,
    backend: () => state.backend,
    wrap: async (text) => {
      state.wraps++
      const cipher = createCipheriv('aes-256-gcm', state.secret, iv)
      return Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
    },
    unwrap: async (wrapped) => {
      const decipher = createDecipheriv('aes-256-gcm', state.secret, iv).setAuthTag(wrapped.subarray(-16))
      const secret = decipher.update(wrapped.subarray(0, -16), undefined, 'utf8') + decipher.final('utf8')
      return { secret, wrapAgain: state.wrapAgain }
    },
    ...more,
  }
  return { state, chain }
}

describe('wrapped by the keychain', () => {
  test('is made once, and what lies on the disk is not the key', async () => {
    const folder = newFolder()
    const { chain } = keychain()
    const key = await keyFromKeychain(folder, true, chain)
    expect(key).toHaveLength(32)
    expect(await keyFromKeychain(folder, false, chain)).toEqual(key)
    const [file = '', ...others] = readdirSync(folder)
    expect(others).toEqual([])
    const kept = readFileSync(join(folder, file), 'utf8')
    const wrapped = Buffer.from(JSON.parse(kept).wrapped, 'base64')
    for (const form of [key.toString('hex'), key.toString('base64'), key.toString('latin1')])
      for (const text of [kept, wrapped.toString('latin1')]) expect(text).not.toContain(form)
    expect(JSON.parse(kept).backend).toBe('gnome_libsecret')
  })

  test.each(['gnome_libsecret', 'kwallet', 'kwallet5', 'kwallet6', 'darwin', 'win32'])(
    'is trusted to %s',
    async (backend) => {
      expect(await keyFromKeychain(newFolder(), true, keychain({ backend: () => backend }).chain)).toHaveLength(32)
    },
  )

  test.each(['basic_text', 'unknown'])('is not trusted to %s', async (backend) => {
    const folder = newFolder()
    const { chain } = keychain({ backend: () => backend })
    await expect(keyFromKeychain(folder, true, chain)).rejects.toEqual(troubled('keychain-insecure'))
    expect(readdirSync(folder)).toEqual([])
  })

  test('is not written without a keychain, or with one that cannot give it back', async () => {
    const folder = newFolder()
    const absent = keychain({ isAvailable: async () => false }).chain
    await expect(keyFromKeychain(folder, true, absent)).rejects.toEqual(troubled('keychain-unavailable'))
    const forgetful = keychain({ unwrap: async () => ({ secret: 'something else', wrapAgain: false }) }).chain
    await expect(keyFromKeychain(folder, true, forgetful)).rejects.toEqual(troubled('keychain-unavailable'))
    const failing = keychain({ wrap: () => Promise.reject(new Error('denied')) }).chain
    await expect(keyFromKeychain(folder, true, failing)).rejects.toThrow('denied')
    expect(readdirSync(folder)).toEqual([])
  })

  test('stays as it is when it cannot be opened: no new one, no new clinic', async () => {
    const folder = newFolder()
    const { state, chain } = keychain()
    await keyFromKeychain(folder, true, chain)
    const kept = readFileSync(join(folder, 'salus.key.json'))
    state.secret = Buffer.alloc(32, 2)
    await expect(keyFromKeychain(folder, false, chain)).rejects.toEqual(troubled('key-unreadable'))
    await expect(keyFromKeychain(folder, true, chain)).rejects.toEqual(troubled('key-unreadable'))
    state.backend = 'kwallet6'
    await expect(keyFromKeychain(folder, false, chain)).rejects.toEqual(troubled('keychain-changed'))
    expect(readFileSync(join(folder, 'salus.key.json'))).toEqual(kept)
    await expect(keyFromKeychain(newFolder(), false, keychain().chain)).rejects.toEqual(troubled('key-missing'))
  })

  test('is wrapped again when the keychain asks for it', async () => {
    const folder = newFolder()
    const { state, chain } = keychain()
    const key = await keyFromKeychain(folder, true, chain)
    state.wrapAgain = true
    expect(await keyFromKeychain(folder, false, chain)).toEqual(key)
    expect(state.wraps).toBe(2)
    state.wrapAgain = false
    expect(await keyFromKeychain(folder, false, chain)).toEqual(key)
    expect(state.wraps).toBe(2)
  })

  test.each(['', 'null', '{"backend":1}', '{'])('is refused when its file holds %j', async (content) => {
    const folder = newFolder()
    writeFileSync(join(folder, 'salus.key.json'), content)
    await expect(keyFromKeychain(folder, true, keychain().chain)).rejects.toEqual(troubled('key-damaged'))
    expect(existsSync(join(folder, 'salus.key'))).toBe(false)
  })
})
