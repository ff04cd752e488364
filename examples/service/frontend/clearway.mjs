// What the pages gain where scripts run; all of them work without.
import { Button } from 'govuk-frontend/dist/govuk/components/button/button.mjs'
import { Checkboxes } from 'govuk-frontend/dist/govuk/components/checkboxes/checkboxes.mjs'
import { ErrorSummary } from 'govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs'
import { SkipLink } from 'govuk-frontend/dist/govuk/components/skip-link/skip-link.mjs'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')

for (const [Component, name] of [
  [Button, 'button'],
  [Checkboxes, 'checkboxes'],
  [ErrorSummary, 'error-summary'],
  [SkipLink, 'skip-link']
]) {
  document.querySelectorAll(`[data-module="govuk-${name}"]`).forEach((element) => new Component(element))
}

// Questions that only make sense beside some answers of the same page: "name=choice" pairs, any of which is enough.
const dependent = [...document.querySelectorAll('[data-shown-when]')]
const chosen = (pair) => {
  const [name, value] = pair.split('=')
  return [...document.getElementsByName(name)].some((input) => input.checked && input.value === value && !input.closest('[hidden]'))
}
const show = () => {
  for (const question of dependent) {
    question.hidden = !question.dataset.shownWhen.split(' ').some(chosen)
  }
}
if (dependent.length > 0) {
  document.addEventListener('change', show)
  show()
}
