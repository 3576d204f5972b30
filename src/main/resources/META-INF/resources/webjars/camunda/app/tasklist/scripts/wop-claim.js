// Whose a task is, and whether it can be claimed. Tasklist offers "Claim" for every task one may read and names groups by
// codes where it may not read their names. The server knows better and is asked; if it does not answer, "Claim" stays, and
// the server refuses what it has to.
import { forgetRefusals } from './wop-refusals.js';
import { onTask, openTask } from './wop-task.js';

const CHANGE = /\/task\/[^/?]+\/(claim|unclaim|assignee|submit-form)$/;
const BUTTONS = '.claim[disabled], .unclaim[disabled]';
const page = document.documentElement;

function show(owner, texts) {
  page.dataset.wopClaim = owner.refusal ? 'closed' : 'open';
  page.toggleAttribute('data-wop-groups', Boolean(owner.groups));
  page.style.setProperty('--wop-claim', JSON.stringify(owner.refusal || texts.claim));
  page.style.setProperty('--wop-groups', JSON.stringify(owner.groups || ''));
}

async function ask(task, texts, root) {
  try {
    const answer = await fetch(root + '/tasks/' + encodeURIComponent(task) + '/owner', {
      headers: { Accept: 'application/json' },
      redirect: 'error'
    });
    const owner = answer.ok ? await answer.json() : {};
    if (task === openTask()) {
      show(owner, texts);
    }
  } catch (unreachable) {
    show({}, texts);
  }
}

// Tasklist switches its buttons off while it asks and, when it was refused, leaves them off for every other task.
let refused = false;

function switchOn() {
  if (refused) {
    document.querySelectorAll(BUTTONS).forEach(button => {
      button.disabled = false;
    });
  }
}

// Chromium keeps what ":has(.claim)" had drawn when the button is gone; so it is said here whether it is there.
function tellWhetherClaimed() {
  page.toggleAttribute('data-wop-unclaimed', Boolean(document.querySelector('.task-card .claim')));
}

function watchChanges(refresh) {
  const { open, send } = XMLHttpRequest.prototype;

  XMLHttpRequest.prototype.open = function (method, address, ...more) {
    this.wopChange = method.toUpperCase() === 'POST' && CHANGE.test(address);
    return open.call(this, method, address, ...more);
  };

  XMLHttpRequest.prototype.send = function (body) {
    if (this.wopChange) {
      forgetRefusals();
      this.addEventListener('loadend', () => {
        const failed = this.status < 200 || this.status >= 300;
        refused = refused || failed;
        setTimeout(switchOn);
        if (failed) {
          refresh();
        }
      });
    }
    return send.call(this, body);
  };

  new MutationObserver(() => {
    switchOn();
    tellWhetherClaimed();
  }).observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['disabled']
  });
}

export function tellWhoseTask(texts, root) {
  const refresh = () => openTask() && ask(openTask(), texts, root);
  watchChanges(refresh);
  onTask((task, before) => {
    delete page.dataset.wopClaim;
    page.removeAttribute('data-wop-groups');
    if (task) {
      if (before) {
        forgetRefusals();
      }
      refresh();
    }
  });
}
