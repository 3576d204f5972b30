// A model is wider than most screens: its picture begins with the element that was reached in the middle. Without scripts people
// scroll to it.
function begin(picture) {
  const reached = [...picture.querySelectorAll('a')].find((link) => link.getAttribute('href') === picture.dataset.reached);
  if (reached) {
    const place = reached.getBoundingClientRect();
    const frame = picture.getBoundingClientRect();
    picture.scrollLeft += place.left + place.width / 2 - frame.left - frame.width / 2;
    picture.scrollTop += place.top + place.height / 2 - frame.top - frame.height / 2;
  }
}

const all = (within) => within.querySelectorAll('.picture[data-reached]').forEach(begin);

all(document);
// a called model that was opened in its place
document.addEventListener('htmx:afterSettle', (event) => all(event.target));
