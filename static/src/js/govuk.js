// The few GOV.UK Frontend behaviours the pages use. Conditional questions are shown by the stylesheet alone, since
// the library marks radio buttons as expanded, which ARIA does not allow.
import { Button, createAll, ErrorSummary, SkipLink } from 'govuk-frontend'

export function startComponents(part = document) {
  for (const component of [Button, ErrorSummary]) createAll(component, undefined, part)
  if (part === document) createAll(SkipLink)
}
