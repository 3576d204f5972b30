// Tasklist puts the name of what it could not load in front of the reason, as "<task> <- …", twice, once with its signs
// spelled out. People get the reason.
const LOADING = /^((<|&lt;)\w+(>|&gt;) (<|&lt;)- )+/;

function plain(note) {
  const parts = [...note.querySelectorAll('*')].filter(part => !part.children.length && LOADING.test(part.textContent));
  parts.forEach((part, place) => {
    part.textContent = place ? '' : part.textContent.replace(LOADING, '');
  });
}

export function plainNotes() {
  const watch = new MutationObserver(() => document.querySelectorAll('.page-notifications .alert').forEach(plain));
  watch.observe(document.body, { childList: true, characterData: true, subtree: true });
}
