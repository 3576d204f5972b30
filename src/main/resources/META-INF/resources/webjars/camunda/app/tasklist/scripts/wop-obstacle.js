// Whoever may not decide sees why on top of the form. Tasklist would offer to claim the task all the same, which the server
// refuses: so the offer is not made.
const FORM = /\/task\/[^/]+\/form-variables/;
const NONE = '–';

export function offerNoForbiddenTask() {
  const { open, send } = XMLHttpRequest.prototype;

  XMLHttpRequest.prototype.open = function (method, address, ...more) {
    this.wopForm = FORM.test(address);
    return open.call(this, method, address, ...more);
  };

  XMLHttpRequest.prototype.send = function (body) {
    if (this.wopForm) {
      this.addEventListener('load', () => {
        const shown = typeof this.response === 'string' ? JSON.parse(this.response || '{}') : this.response;
        const obstacle = this.status < 300 ? shown.viewObstacle : null;
        document.body.classList.toggle('wop-obstacle', Boolean(obstacle) && obstacle.value !== NONE);
      });
    }
    return send.call(this, body);
  };
}
