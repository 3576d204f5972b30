// Seven things that Tasklist and its form library leave to people.
import { forgetRefusals } from './wop-refusals.js';

const ERROR = '.fjs-form-field-error';
const BUTTON = '.modal-footer .btn-primary, .form-actions .btn-primary';

// Long enough for a typed text to be checked.
const CHECKED_AFTER = 500;

// A wrong answer in a field that is then hidden keeps its error, which nobody can see any more, and the button stays
// grey for good. No error to be seen is no error: the server checks everything again anyway.
function unlock(form) {
  const page = form.closest('.modal-content') || document;
  if (!form.querySelector(ERROR) && !form.closest('.disabled-form')) {
    page.querySelectorAll(BUTTON).forEach(button => {
      button.disabled = false;
    });
  }
}

const MOST_NAMED = 3;

function label(field) {
  const text = field.querySelector('.fjs-form-field-label');
  return text ? text.textContent.replace(/\*\s*$/, '').trim() : '';
}

// Tasklist says that something was not accepted, but not what the form library found.
function nameErrors(fields, texts) {
  const names = [...new Set(fields.map(label).filter(Boolean))];
  const named = names.slice(0, MOST_NAMED).map(name => '"' + name + '"').join(', ') + (names.length > MOST_NAMED ? ', …' : '');
  [...document.querySelectorAll('.notifications .alert-danger .message')]
    .filter(message => !message.textContent.trim())
    .forEach(message => {
      message.textContent = texts.correct + (named ? ' ' + named : '');
    });
}

// The first field to correct is often far above the button that was pressed.
function showFirstError(button, texts) {
  const page = button.closest('.modal-content') || document;
  const fields = [...page.querySelectorAll('.fjs-container ' + ERROR)].map(error => error.closest('.fjs-form-field'));
  if (fields.length) {
    fields[0].scrollIntoView({ block: 'center' });
    nameErrors(fields, texts);
  }
}

// The form library waits 300 ms before it takes note of what was typed, and draws the whole form anew when it does: text
// typed meanwhile in the next field is lost, and a number typed just before "Complete" is not sent. So it does not wait.
function rememberAtOnce() {
  const later = window.setTimeout;
  window.setTimeout = (work, delay, ...more) => {
    const typing = delay === 300 && document.activeElement && document.activeElement.closest('.fjs-container');
    return later.call(window, work, typing ? 0 : delay, ...more);
  };
}

// A key or a click beside the dialog throws it away with all that was typed. Only its own buttons close one with a form.
function keepDialog() {
  const withForm = () => document.querySelector('.modal-content .fjs-container');
  window.addEventListener('keydown', event => {
    if (event.key === 'Escape' && withForm()) {
      event.preventDefault(); // the dialog takes that as "already dealt with", a calendar closes all the same
    }
  }, true);
  window.addEventListener('click', event => {
    if (event.target.matches('.modal') && withForm()) {
      event.stopPropagation();
      event.preventDefault();
    }
  }, true);
}

// A link in a form would lead away from what is typed in it.
function keepForm() {
  document.addEventListener('click', event => {
    const anchor = event.target.closest('.fjs-container a[href]');
    if (anchor) {
      event.preventDefault();
      window.open(anchor.href, '_blank', 'noopener');
    }
  }, true);
}

export function kindForms(texts) {
  keepDialog();
  keepForm();
  rememberAtOnce();
  ['input', 'change', 'click'].forEach(event =>
    document.addEventListener(event, ({ target }) => {
      const form = target.closest('.fjs-container');
      if (form) {
        setTimeout(unlock, CHECKED_AFTER, form);
      }
    })
  );
  document.addEventListener('click', ({ target }) => {
    const button = target.closest(BUTTON);
    if (button) {
      forgetRefusals();
      setTimeout(showFirstError, CHECKED_AFTER, button, texts);
    }
  }, true);
}
