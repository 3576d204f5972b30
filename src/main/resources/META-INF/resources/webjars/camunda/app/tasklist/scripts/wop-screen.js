// Small screens and screen readers. Where there is room for one column only, an open task takes the place of the lists,
// and "All tasks" leads back. Buttons that are a sign only get a name.
import { onTask } from './wop-task.js';

const page = document.documentElement;

function name(texts) {
  const names = {
    '.task-filters .region-toggle': texts.foldLists,
    '.tasks-list .region-toggle': texts.foldTasks,
    '.task-details .region-toggle': texts.foldTask,
    '.task-details .maximize': texts.maximize,
    '.task-details .reset-regions': texts.restore,
    '.tasks-list .sort-direction': texts.direction,
    '.tasks-list .new-sort .dropdown-toggle': texts.addSorting,
    '.tasks-list input[type="text"], .tasks-list input:not([type])': texts.filter,
    '.navbar-toggle': texts.menu
  };
  Object.entries(names).forEach(([place, text]) =>
    document.querySelectorAll(place).forEach(control => {
      if (control.getAttribute('aria-label') !== text) {
        control.setAttribute('aria-label', text);
      }
    })
  );
}

function backToTheList() {
  const [path, query] = window.location.hash.split('?');
  const rest = new URLSearchParams(query || '');
  rest.delete('task');
  rest.delete('detailsTab');
  window.location.hash = path + '?' + rest;
}

export function fitScreen(texts) {
  new MutationObserver(() => name(texts)).observe(document.body, { subtree: true, childList: true });
  onTask(task => {
    page.toggleAttribute('data-wop-task', Boolean(task));
    if (task) {
      window.scrollTo(0, 0);
    }
  });
  return {
    id: 'wop-back',
    pluginPoint: 'tasklist.task.action',
    priority: 900,
    render: node => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'wop-back';
      button.textContent = '← ' + texts.back;
      button.addEventListener('click', backToTheList);
      node.appendChild(button);
    }
  };
}
