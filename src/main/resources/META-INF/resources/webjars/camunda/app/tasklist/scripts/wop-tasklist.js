// What Tasklist gets from us: the way back to the own pages, the dossier beside each task, soonest due first, one
// login instead of its own, a note when something is done, and cures for what its forms leave to people.
import { tellWhoseTask } from './wop-claim.js';
import { tellWhatIsDone } from './wop-done.js';
import { kindForms } from './wop-forms.js';
import { language } from './wop-language.js';
import { plainNotes } from './wop-notes.js';
import { fitScreen } from './wop-screen.js';
import { onAddress, openTask } from './wop-task.js';
import { textsFirst } from './wop-texts.js';

const TEXTS = {
  en: {
    home: 'Home',
    partnerships: 'Partnerships',
    dossier: 'Open dossier',
    claim: 'Press "Claim" above to work on this task. Until then you can only read it.',
    back: 'All tasks',
    foldLists: 'Fold or unfold the lists',
    foldTasks: 'Fold or unfold the tasks',
    foldTask: 'Fold or unfold the task',
    maximize: 'Show the task only',
    restore: 'Show everything again',
    direction: 'Turn the order round',
    addSorting: 'Sort by something else, too',
    filter: 'Search in this list',
    menu: 'Menu',
    done: '"{0}" is done.',
    correct: 'Please correct the fields marked in red:',
    started: 'Your expression of interest is recorded as {0}.'
  },
  fr: {
    home: 'Accueil',
    partnerships: 'Partenariats',
    dossier: 'Ouvrir le dossier',
    claim: "Prenez d'abord cette tâche avec le bouton ci-dessus. Avant cela, vous ne pouvez que la lire.",
    back: 'Toutes les tâches',
    foldLists: 'Replier ou déplier les listes',
    foldTasks: 'Replier ou déplier les tâches',
    foldTask: 'Replier ou déplier la tâche',
    maximize: 'Montrer la tâche seulement',
    restore: 'Tout montrer de nouveau',
    direction: "Inverser l'ordre",
    addSorting: 'Trier aussi selon autre chose',
    filter: 'Chercher dans cette liste',
    menu: 'Menu',
    done: '« {0} » est fait.',
    correct: 'Corrigez les champs marqués en rouge :',
    started: "Votre manifestation d'intérêt est enregistrée sous {0}."
  },
  es: {
    home: 'Inicio',
    partnerships: 'Alianzas',
    dossier: 'Abrir el expediente',
    claim: 'Asuma primero esta tarea con el botón de arriba. Hasta entonces solo puede leerla.',
    back: 'Todas las tareas',
    foldLists: 'Plegar o desplegar las listas',
    foldTasks: 'Plegar o desplegar las tareas',
    foldTask: 'Plegar o desplegar la tarea',
    maximize: 'Mostrar solo la tarea',
    restore: 'Mostrar todo de nuevo',
    direction: 'Invertir el orden',
    addSorting: 'Ordenar también por otra cosa',
    filter: 'Buscar en esta lista',
    menu: 'Menú',
    done: '«{0}» está hecho.',
    correct: 'Corrija los campos marcados en rojo:',
    started: 'Su manifestación de interés está registrada como {0}.'
  }
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

// Tasklist's own login page must never be seen.
function oneLogin() {
  onAddress(() => {
    if (/^#!?\/login/.test(window.location.hash)) {
      window.location.assign(ROOT + '/');
    }
  });
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

// The task on the screen changes while the link stays.
function dossier() {
  const task = openTask();
  return task ? ROOT + '/tasks/' + encodeURIComponent(task) + '/dossier' : ROOT + '/partnerships';
}

// The page says English always.
document.documentElement.lang = language;

textsFirst();
plainNotes();
tellWhatIsDone(TEXTS, ROOT);
tellWhoseTask(TEXTS, ROOT);
soonestDueFirst();
oneLogin();
kindForms(TEXTS);

export default [
  fitScreen(TEXTS),
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
