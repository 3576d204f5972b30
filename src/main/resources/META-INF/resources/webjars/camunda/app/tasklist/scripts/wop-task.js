// The task on the screen. Its id stands in the address, which Tasklist changes without telling.
const listeners = [];
let shown;

export function openTask() {
  return new URLSearchParams(window.location.hash.split('?')[1] || '').get('task');
}

function look() {
  const task = openTask();
  if (task !== shown) {
    const before = shown;
    shown = task;
    listeners.forEach(listener => listener(task, before));
  }
}

/** Tells a listener now, and whenever another task is opened or none is open any more. */
export function onTask(listener) {
  listeners.push(listener);
  listener(openTask(), undefined);
}

export function onAddress(listener) {
  ['pushState', 'replaceState'].forEach(name => {
    const original = window.history[name];
    window.history[name] = function (...values) {
      original.apply(this, values);
      listener();
    };
  });
  window.addEventListener('hashchange', listener);
  window.addEventListener('popstate', listener);
  listener();
}

shown = openTask();
onAddress(look);
