// Tasklist draws itself as soon as it knows who is logged in. If its texts come later than that, some names of theirs
// (DUE_DATE) stay on the screen. So the question who is logged in waits for the texts.
const LONGEST_WAIT = 5000;

export function textsFirst() {
  let there;
  const texts = new Promise(resolve => {
    there = resolve;
  });
  const { open, send } = XMLHttpRequest.prototype;

  XMLHttpRequest.prototype.open = function (method, address, ...more) {
    this.wopAddress = String(address);
    return open.call(this, method, address, ...more);
  };

  XMLHttpRequest.prototype.send = function (body) {
    if (/\/tasklist\/locales\//.test(this.wopAddress)) {
      this.addEventListener('loadend', () => setTimeout(there));
      setTimeout(there, LONGEST_WAIT);
    } else if (/\/admin\/auth\/user\//.test(this.wopAddress)) {
      texts.then(() => send.call(this, body));
      return;
    }
    send.call(this, body);
  };
}
