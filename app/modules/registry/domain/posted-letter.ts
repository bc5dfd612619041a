/** What can be registered of paper and files: more is a case of its own, and belongs in the mail limits. */
export const letterLimits = { files: 20, bytes: 40 * 1024 * 1024 };

/** How something came that is not e-mail. */
export const letterChannels = ['letter', 'scan', 'handed-in'] as const;

const beginnings: readonly (readonly number[])[] = [
  // PDF, and what is packed: .docx, .xlsx and .odt.
  [0x25, 0x50, 0x44, 0x46],
  [0x50, 0x4b, 0x03, 0x04],
  // PNG, JPEG and TIFF.
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
];

/** Whether a file is of a kind that we take, by what it is and not by what it is called. */
export function isTaken(content: Uint8Array): boolean {
  return beginnings.some((begins) => begins.every((byte, index) => content[index] === byte));
}
