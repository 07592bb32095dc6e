// On a shared telephone, what the browser fills in after going back may be another person's.
// Forms say autocomplete="off"; fields of one's own phone or address name what they hold instead.
export function startAnew() {
  const [visit] = performance.getEntriesByType('navigation')
  if (visit?.type === 'back_forward') for (const form of document.forms) form.reset()
}
