import type { Adapter, AdapterPayload } from 'oidc-provider';

/**
 * Where the embedded issuer keeps what it must remember for some minutes. A restart forgets it, and whoever was on their
 * way in begins again; sessions here are in the database and last.
 */
export function memoryAdapter(): (name: string) => Adapter {
  const kept = new Map<string, { payload: AdapterPayload; until: number }>();
  const read = (key: string) => {
    const found = kept.get(key);
    if (found && found.until > Date.now()) return found.payload;
    kept.delete(key);
    return undefined;
  };
  const sweep = () => {
    for (const [key, { until }] of kept) if (until <= Date.now()) kept.delete(key);
  };
  return (name) => {
    const keyOf = (id: string) => `${name}:${id}`;
    const findWith = async (field: 'uid' | 'userCode', value: string) => {
      const keys = [...kept.keys()].filter((key) => key.startsWith(keyOf('')));
      return keys.map(read).find((payload) => payload?.[field] === value);
    };
    return {
      upsert: async (id, payload, expiresIn = 0) => {
        sweep();
        kept.set(keyOf(id), { payload, until: Date.now() + expiresIn * 1000 });
      },
      find: async (id) => read(keyOf(id)),
      findByUid: (uid) => findWith('uid', uid),
      findByUserCode: (userCode) => findWith('userCode', userCode),
      consume: async (id) => {
        const payload = read(keyOf(id));
        if (payload) payload.consumed = Math.floor(Date.now() / 1000);
      },
      destroy: async (id) => {
        kept.delete(keyOf(id));
      },
      revokeByGrantId: async (grantId) => {
        for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key);
      },
    };
  };
}
