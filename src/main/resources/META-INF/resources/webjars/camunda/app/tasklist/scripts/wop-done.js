// Tasklist says nothing when a form has been taken, and nobody is told the reference of what he has just sent. This note
// tells both, with the way to the dossier, and leaves with the next click. A declaration of a conflict that is kept though
// the form is not taken is told in the same way: it is no mistake of the person, and the task is no longer theirs.
import { forgetRefusals } from './wop-refusals.js';

const SENT = /\/(task|process-definition)\/(?:key\/)?([^/?]+)\/submit-form$/;

function forget() {
  document.querySelectorAll('.wop-done').forEach(note => note.remove());
}

function tell(text, link, address, kind = 'alert-success') {
  forget();
  const note = document.createElement('div');
  note.className = 'wop-done alert ' + kind;
  note.setAttribute('role', 'status');
  const anchor = document.createElement('a');
  anchor.textContent = link;
  anchor.href = address;
  note.append(text + ' ', anchor);
  (document.querySelector('.page-notifications') || document.body).appendChild(note);
}

function taken(request, kind, id, title, texts, root) {
  if (kind === 'task') {
    tell(texts.done.replace('{0}', title), texts.dossier, root + '/tasks/' + id + '/dossier');
  } else {
    const reference = JSON.parse(request.responseText).businessKey;
    tell(texts.started.replace('{0}', reference), texts.dossier, root + '/partnerships/' + reference);
  }
}

// Tasklist writes its own red note a moment later, and keeps the task on the screen.
function kept(request, id, texts, root) {
  const answer = JSON.parse(request.responseText);
  if (answer.type !== 'Kept') {
    return;
  }
  tell(answer.message, texts.dossier, root + '/tasks/' + id + '/dossier', 'wop-kept');
  const since = Date.now();
  const settle = setInterval(() => {
    forgetRefusals();
    if (Date.now() - since > 2000) {
      clearInterval(settle);
    }
  }, 50);
  window.location.hash = window.location.hash.replace(/([?&])task=[^&]*&?/, '$1');
}

export function tellWhatIsDone(texts, root) {
  const { open, send } = XMLHttpRequest.prototype;

  XMLHttpRequest.prototype.open = function (method, address, ...more) {
    this.wopSent = SENT.exec(address);
    return open.call(this, method, address, ...more);
  };

  XMLHttpRequest.prototype.send = function (body) {
    if (this.wopSent) {
      forgetRefusals();
      const [, kind, id] = this.wopSent;
      const heading = document.querySelector('.task-card h2');
      const title = heading ? heading.textContent.trim() : '';
      this.addEventListener('load', () => {
        if (this.status < 300) {
          taken(this, kind, id, title, texts, root);
        } else if (this.status === 400) {
          kept(this, id, texts, root);
        }
      });
    }
    return send.call(this, body);
  };

  // a click of a person: forgetting refusals clicks, too
  document.addEventListener(
    'click',
    ({ target, isTrusted }) => !isTrusted || target.closest('.wop-done') || forget(),
    true
  );
}
