// A form is sent once: the second click of a double click would only end on a page that says it cannot be done any more.
// Forms that a script sends (htmx) look after themselves, and without this script everything works as before.
const buttons = (form) => [...form.querySelectorAll('button:not([type="button"])')];

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== 'post' || form.hasAttribute('hx-post')) {
    return;
  }
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = 'true';
  // later, or the button that was pressed would not be sent along
  setTimeout(() => buttons(form).forEach((button) => {
    button.disabled = true;
  }));
});

// Back on a page that the browser has kept, everything can be pressed again.
window.addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach((form) => {
  delete form.dataset.sent;
  buttons(form).forEach((button) => {
    button.disabled = false;
  });
}));
