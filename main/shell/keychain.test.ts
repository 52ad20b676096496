import { expect, test } from 'vitest'
import { newFolder } from '../../tests/test-clinic.ts'
import { keyFromKeychain } from '../platform/keys.ts'
import { type SafeStorage, systemKeychain } from './keychain.ts'

function storage(backend: string) {
  const state = { shouldReEncrypt: false, encrypted: 0 }
  const safe: SafeStorage = {
    isAsyncEncryptionAvailable: async () => true,
    getSelectedStorageBackend: () => backend,
    encryptStringAsync: async (text) => {
      state.encrypted++
      return Buffer.from([...text].toReversed().join(''))
    },
    decryptStringAsync: async (encrypted) => ({
      result: [...String(encrypted)].toReversed().join(''),
      shouldReEncrypt: state.shouldReEncrypt,
    }),
  }
  return { state, safe }
}

test.each(['gnome_libsecret', 'kwallet', 'kwallet5', 'kwallet6'])('on Linux, %s keeps the key', async (backend) => {
  expect(await keyFromKeychain(newFolder(), true, systemKeychain(storage(backend).safe, 'linux'))).toHaveLength(32)
})

test.each(['basic_text', 'unknown'])('on Linux, %s does not', async (backend) => {
  await expect(
    keyFromKeychain(newFolder(), true, systemKeychain(storage(backend).safe, 'linux')),
  ).rejects.toMatchObject({
    trouble: 'keychain-insecure',
  })
})

test.each(['darwin', 'win32'])('on %s there is one keychain, and nobody is asked which', (platform) => {
  expect(systemKeychain(storage('unknown').safe, platform).backend()).toBe(platform)
})

test('the wish to encrypt again is passed on', async () => {
  const folder = newFolder()
  const { state, safe } = storage('kwallet6')
  const key = await keyFromKeychain(folder, true, systemKeychain(safe, 'linux'))
  state.shouldReEncrypt = true
  expect(await keyFromKeychain(folder, false, systemKeychain(safe, 'linux'))).toEqual(key)
  expect(state.encrypted).toBe(2)
})
