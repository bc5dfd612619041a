/** Our own mark: an m that two hold up together. */
export function Logo() {
  return (
    <svg aria-hidden="true" focusable="false" width="32" height="32" viewBox="0 0 32 32">
      <rect width="32" height="32" rx="8" fill="#0b4f6c" />
      <path
        d="M7 23V10l9 8 9-8v13"
        fill="none"
        stroke="#fff"
        strokeWidth="3.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="16" cy="7.6" r="2.4" fill="#ffc44d" />
    </svg>
  );
}
