/** The drawings that status-tag.css has. */
export type StatusIcon =
  | 'dot'
  | 'information'
  | 'pen'
  | 'check'
  | 'warning'
  | 'error'
  | 'clock'
  | 'eye'
  | 'sent'
  | 'returned'
  | 'missing'
  | 'exempt';

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger' | 'accent';

interface Props {
  /** The word says it all; colour and drawing only help those who see them. */
  readonly children: string;
  readonly tone?: Tone;
  readonly icon?: StatusIcon;
}

const icons: Readonly<Record<Tone, StatusIcon>> = {
  neutral: 'dot',
  info: 'information',
  accent: 'pen',
  success: 'check',
  warning: 'warning',
  danger: 'error',
};

/** A state, in a word. */
export function StatusTag({ children, tone = 'neutral', icon = icons[tone] }: Props) {
  return (
    <span
      className="aksel-tag aksel-tag--small aksel-body-short aksel-body-short--small"
      data-variant="moderate"
      data-color={tone}
    >
      <span className="aksel-tag__icon--left" data-icon={icon} aria-hidden="true" />
      {children}
    </span>
  );
}
