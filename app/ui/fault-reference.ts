import { createContext, useContext } from 'react';

/** What the 500 page shows and the log holds, so that support can find one from the other. */
export const FaultReference = createContext('');

export function useFaultReference(): string {
  return useContext(FaultReference);
}
