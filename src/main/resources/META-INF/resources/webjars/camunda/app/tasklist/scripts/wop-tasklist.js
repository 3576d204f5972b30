// What Tasklist gets from us: the way back to the own pages, the dossier beside each task, soonest due first, one
// login instead of its own, and two cures for what its forms leave to people.
import { kindForms } from './wop-forms.js';
import { language } from './wop-language.js';
import { textsFirst } from './wop-texts.js';

const TEXTS = {
  en: { home: 'Home', partnerships: 'Partnerships', dossier: 'Open dossier' },
  fr: { home: 'Accueil', partnerships: 'Partenariats', dossier: 'Ouvrir le dossier' },
  es: { home: 'Inicio', partnerships: 'Alianzas', dossier: 'Abrir el expediente' }
}[language];

// The product's root: Tasklist lives under /camunda there.
const ROOT = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

const SOONEST_DUE_FIRST = encodeURIComponent(JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]));

function soonestDueFirst() {
  const hash = window.location.hash || '#/';
  if (!/[?&]sorting=/.test(hash)) {
    const glue = hash.includes('?') ? '&' : '?';
    window.history.replaceState(null, '', hash + glue + 'sorting=' + SOONEST_DUE_FIRST);
  }
}

// Tasklist changes its address without telling; its own login page must never be seen.
function oneLogin() {
  const leave = () => {
    if (/^#!?\/login/.test(window.location.hash)) {
      window.location.assign(ROOT + '/');
    }
  };
  ['pushState', 'replaceState'].forEach(name => {
    const original = window.history[name];
    window.history[name] = function (...values) {
      original.apply(this, values);
      leave();
    };
  });
  window.addEventListener('hashchange', leave);
  leave();
}

function link(node, text, href) {
  const anchor = document.createElement('a');
  anchor.textContent = text;
  anchor.href = href;
  node.appendChild(anchor);
  return anchor;
}

function navigation(id, text, path, priority) {
  return {
    id,
    pluginPoint: 'tasklist.navbar.action',
    priority,
    render: node => link(node, text, ROOT + path)
  };
}

// The task on the screen stands in the address; it changes while the link stays.
function dossier() {
  const task = new URLSearchParams(window.location.hash.split('?')[1] || '').get('task');
  return task ? ROOT + '/tasks/' + encodeURIComponent(task) + '/dossier' : ROOT + '/partnerships';
}

textsFirst();
soonestDueFirst();
oneLogin();
kindForms();

export default [
  navigation('wop-home', TEXTS.home, '/', 500),
  navigation('wop-partnerships', TEXTS.partnerships, '/partnerships', 490),
  {
    id: 'wop-dossier',
    pluginPoint: 'tasklist.task.action',
    priority: 100,
    render: node => {
      const anchor = link(node, TEXTS.dossier, dossier());
      anchor.className = 'wop-dossier';
      ['focus', 'pointerenter', 'pointerdown', 'click'].forEach(event =>
        anchor.addEventListener(event, () => {
          anchor.href = dossier();
        })
      );
    }
  }
];
