import { describe, expect, it } from 'vitest';
import { decodeToken04 } from '../../src/index.ts';
import { sealIndependently } from '../support/independent-token04.ts';
import { secret, secretText } from '../support/secrets.ts';

const expected = {
  appID: 1234567890,
  userID: 'user1',
  nonce: -5,
  ctime: 1700000000,
  expire: 1700003600,
  payload: '{"room_id":"r/é&<1>","privilege":{"1":1,"2":0},"stream_id_list":null}',
};

/** The same body as each of ZEGO's generators writes it: its own order of fields, its own JSON escaping. */
const forms = {
  'Node.js, Python, C++': String.raw`{"app_id":1234567890,"user_id":"user1","nonce":-5,"ctime":1700000000,"expire":1700003600,"payload":"{\"room_id\":\"r/é&<1>\",\"privilege\":{\"1\":1,\"2\":0},\"stream_id_list\":null}"}`,
  PHP: String.raw`{"app_id":1234567890,"user_id":"user1","nonce":-5,"ctime":1700000000,"expire":1700003600,"payload":"{\"room_id\":\"r\/\u00e9\u0026<1>\",\"privilege\":{\"1\":1,\"2\":0},\"stream_id_list\":null}"}`,
  Go: String.raw`{"app_id":1234567890,"user_id":"user1","ctime":1700000000,"expire":1700003600,"nonce":-5,"payload":"{\"room_id\":\"r/é\u0026\u003c1\u003e\",\"privilege\":{\"1\":1,\"2\":0},\"stream_id_list\":null}"}`,
  Java: String.raw`{"user_id":"user1","payload":"{\"room_id\":\"r\/é&<1>\",\"privilege\":{\"1\":1,\"2\":0},\"stream_id_list\":null}","expire":1700003600,"ctime":1700000000,"app_id":1234567890,"nonce":-5}`,
  '.NET': String.raw`{"app_id":1234567890,"user_id":"user1","payload":"{\"room_id\":\"r/é&<1>\",\"privilege\":{\"1\":1,\"2\":0},\"stream_id_list\":null}","ctime":1700000000,"expire":1700003600,"nonce":-5}`,
};

describe('tokens as the official generators write them', () => {
  for (const [language, json] of Object.entries(forms)) {
    it(`decodes ${language}: CBC without a mode byte, CBC with 0, GCM with 1`, () => {
      const seal = (mode: 'gcm' | 'cbc', modeByte: number | null) =>
        sealIndependently(json, secretText, { mode, modeByte, expire: 1700003600 });
      expect(decodeToken04(seal('cbc', null), secret)).toEqual({ ...expected, mode: 'cbc' });
      expect(decodeToken04(seal('cbc', 0), secret)).toEqual({ ...expected, mode: 'cbc' });
      expect(decodeToken04(seal('gcm', 1), secret)).toEqual({ ...expected, mode: 'gcm' });
    });
  }

  it('takes a body without a payload, with unknown fields, white space, and ids we would not issue', () => {
    const json =
      '{ "expire":20, "future":{"a":[1]}, "ctime":10, "nonce":90000000, "user_id":"张 三", "app_id":0 }\n';
    const token = sealIndependently(json, secretText, { mode: 'gcm', expire: 20 });
    expect(decodeToken04(token, secret)).toEqual({
      appID: 0,
      userID: '张 三',
      nonce: 90000000,
      ctime: 10,
      expire: 20,
      payload: '',
      mode: 'gcm',
    });
  });
});

describe('fixed tokens', () => {
  // Computed with another AES implementation (PyCryptodome) from a fixed key, nonce and body.
  const gcm =
    '04AAAAAGVT/xAADAECAwQFBgcICQoLDADUj5WRjaKYcg/ElL48smopmjl0P5GWKXK1E+YyGtstqRDLflg4trSlcDBOl3Bp4qvNTFPK/OpliiJmsYE4W9f3nA649CdsUZ3DMZMqnolFfgqChEP5Qz5sCD6ecGquE5I1YP7rp+RcYKwRIJ5d1E/uZGzocis/qSvR4fe2De6Ve8lcj2VuJ/NFlwWbVOG5XDbFjNLV6Y9Wj/sN+pQjHeXSPRnv4CKFiRwXbQvjMcapMvuirUIyPszquySHUSTkUi14paeSdk3xXxF9MPmtaZPVnnO17FAB';
  const cbc =
    '04AAAAAGVT/xAAEAECAwQFBgcICQoLDA0ODxAA0E70KCSbarfoASKfb+C3NB6z3Eyqnqh15tUJjJ7AU2nmzESt+ZF4OB56CiUirueXTycoF7lGJmNG9Ii1N/OLrEzdODbhAxfg1jDgmDupulJ/rFE+hcaSY1vzw83eOVfN2ObF0RbmynJdPUoCrmamk9jZyWX3E+iUiJVo2LscBB7TA4rYTBa4Na522fAynL94FocZJUdFvrusEFH3QFAtivQArw17N349WlEybtxM0kIMw4HXRFscB71JSNG9In280Ajv+grzYoq4Vik8/8wTYFg=';

  it.each([
    ['gcm', gcm],
    ['cbc', cbc],
    ['cbc', cbc.replace(/=$/, 'A')],
  ])('decodes %s', (mode, token) => {
    expect(decodeToken04(token, secret)).toEqual({
      appID: 4294967295,
      userID: 'alice.example-1',
      nonce: -2147483648,
      ctime: 1700000000,
      expire: 1700003600,
      payload: '{"room_id":"r","privilege":{"1":1,"2":0},"stream_id_list":null}',
      mode,
    });
  });
});
