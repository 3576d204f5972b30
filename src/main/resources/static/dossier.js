// A link to a folded chapter unfolds it, and paper shows every chapter. Without scripts people unfold by a click, or
// everything at once by the link for that.
function unfold() {
  const chapter = document.getElementById(window.location.hash.substring(1));
  if (chapter && chapter.matches('details')) {
    chapter.open = true;
    chapter.scrollIntoView();
  }
}

const folded = () => document.querySelectorAll('details.chapter:not([open])');

window.addEventListener('hashchange', unfold);
window.addEventListener('beforeprint', () => folded().forEach((chapter) => {
  chapter.open = true;
  chapter.dataset.folded = 'true';
}));
window.addEventListener('afterprint', () => document.querySelectorAll('details[data-folded]').forEach((chapter) => {
  chapter.open = false;
  delete chapter.dataset.folded;
}));
unfold();
