type Entered = Readonly<Record<string, string | readonly string[]>>;

/** What was typed in a field before the form came back, or else what is stored. */
export function enteredText(entered: Entered | undefined) {
  return (field: string, stored: string | number | null | undefined = ''): string => {
    const typed = entered?.[field];
    if (typed === undefined) return entered ? '' : String(stored ?? '');
    return typeof typed === 'string' ? typed : (typed[0] ?? '');
  };
}

/** The same for check boxes: none ticked is an answer too, so an empty list wins over what is stored. */
export function enteredList(entered: Entered | undefined) {
  return (field: string, stored: readonly string[] = []): readonly string[] => {
    if (!entered) return stored;
    const typed = entered[field];
    if (typed === undefined || typed === '') return [];
    return typeof typed === 'string' ? [typed] : typed;
  };
}
