import type { PublicLanguage } from '#kernel/text.ts';

export interface NavigationLink {
  readonly href: string;
  readonly label: string;
  readonly current: boolean;
}

/** A role in an office, a municipality or at a county governor, that the signed-in person may act in. */
export interface CapacityChoice {
  /** What the form sends to say which one. */
  readonly value: string;
  /** `Nav-leiar, Nav Demovik`. */
  readonly label: string;
  readonly current: boolean;
}

export interface ShellData {
  /** Absent on public pages: they are the same for everybody, and show no name. */
  readonly session?: {
    readonly name: string;
    readonly capacities: readonly CapacityChoice[];
  };
  readonly navigation: readonly NavigationLink[];
  /** Where the switches of language and capacity come back to: path and query of this page. */
  readonly returnTo: string;
  /**
   * Public pages have their language in the address, so there the switch is links; elsewhere it is a form.
   */
  readonly languageLinks?: Readonly<Record<PublicLanguage, string>>;
  readonly languages: readonly PublicLanguage[];
  /** Of a page in a language that the site as a whole does not have. */
  readonly pageLanguage?: { readonly code: string; readonly name: string };
  readonly notices: {
    readonly embeddedDatabase: boolean;
    /** Date and time as a sentence shows them; absent when the clock is the world's. */
    readonly demoClock?: string;
  };
}
