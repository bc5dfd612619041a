import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

interface Looks {
  /** One primary button on a page: the one thing to do. */
  readonly variant?: 'primary' | 'secondary' | 'tertiary';
  /** `danger` for what cannot be undone. */
  readonly tone?: 'danger';
  readonly size?: 'medium' | 'small';
  readonly icon?: IconName;
  readonly children: ReactNode;
}

/** Sends the form it stands in. */
export function SubmitButton({
  variant = 'primary',
  tone,
  size = 'medium',
  icon,
  children,
  ...attributes
}: Looks & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button
      type="submit"
      {...attributes}
      className={buttonClass(size)}
      data-variant={variant}
      data-color={tone}
    >
      <Label size={size} icon={icon}>
        {children}
      </Label>
    </button>
  );
}

interface LinkProps extends Looks {
  readonly href: string;
  /** The file name, for what is saved and not opened. */
  readonly download?: string;
}

/**
 * Goes somewhere and looks like a button. Aksel's own says `role="button"`, which promises the space bar
 * something a link does not do.
 */
export function ButtonLink({
  href,
  download,
  variant = 'secondary',
  tone,
  size = 'medium',
  icon,
  children,
}: LinkProps) {
  return (
    <a
      href={href}
      download={download}
      className={buttonClass(size)}
      data-variant={variant}
      data-color={tone}
    >
      <Label size={size} icon={icon}>
        {children}
      </Label>
    </a>
  );
}

function Label({ size, icon, children }: Pick<Looks, 'size' | 'icon' | 'children'>) {
  return (
    <>
      {icon && (
        <span className="aksel-button__icon">
          <Icon name={icon} />
        </span>
      )}
      <span className={size === 'small' ? 'aksel-label aksel-label--small' : 'aksel-label'}>
        {children}
      </span>
    </>
  );
}

function buttonClass(size: Looks['size']): string {
  return `aksel-button aksel-button--${size}`;
}
