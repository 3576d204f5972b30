// Looks every second how far a round is, and shows the page anew once there is something to read. Without this script the
// page has a link that does the same.
const bar = document.getElementById('round-progress');

const look = async () => {
  try {
    const answer = await fetch(bar.dataset.address, { headers: { Accept: 'application/json' } });
    if (answer.ok) {
      const progress = await answer.json();
      if (progress.done) {
        location.reload();
        return;
      }
      bar.value = progress.percent;
      bar.textContent = `${progress.percent} %`;
    }
  } catch (unreachable) {
    // the next look may find the server again
  }
  setTimeout(look, 1000);
};

if (bar) {
  setTimeout(look, 500);
}
