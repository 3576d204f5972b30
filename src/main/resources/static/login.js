// The address of a single task has its number behind the "#", which a browser keeps to itself. Handing it on with the
// form brings people to that task after the login.
document.getElementById('login').addEventListener('submit', (event) => {
  event.currentTarget.action = event.currentTarget.action.split('#')[0] + window.location.hash;
});
