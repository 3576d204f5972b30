/*
 * Saves the editor page while somebody types, through htmx. Only rows that changed are sent, each with the values the
 * page had shown before (its base), and only rows that are new come back. What somebody typed in the meantime is never
 * overwritten: it stays in its field and goes with the next save. Without this script the page's buttons do the same.
 */
(() => {
  'use strict';
  const PAUSE = 2500;
  const RETRY = 10000;
  const form = document.getElementById('worksheet');
  if (!form || !window.htmx) {
    return;
  }

  /** What the server holds, by field name. */
  const kept = new Map();
  /** What the running save sent, by field name; empty if none runs. */
  let sent = new Map();
  let pressed = false;
  /** Whether the running save is the second try after a new login. */
  let renewed = false;
  let timer = null;

  const cells = (part) => [...part.querySelectorAll('[data-cell]')];
  const rows = (part) => [...part.querySelectorAll('[data-row]')];
  const value = (cell) => (cell.type === 'checkbox' ? String(cell.checked) : cell.value);
  const shownFirst = (cell) => {
    if (cell.type === 'checkbox') {
      return String(cell.defaultChecked);
    }
    if (cell.tagName === 'SELECT') {
      return ([...cell.options].find((option) => option.defaultSelected) || { value: '' }).value;
    }
    return cell.defaultValue;
  };
  const keep = (part) => cells(part).forEach((cell) => kept.set(cell.name, shownFirst(cell)));
  const dirty = (row) =>
    cells(row).some((cell) => value(cell) !== kept.get(cell.name)) ||
    row.querySelector('[data-others] input:checked') !== null;
  const marked = (row) => row.querySelector('[data-delete]:checked') !== null;
  const keyOf = (row) => row.querySelector('[data-base]').name.slice(2);
  const rowOf = (name) => name.split('.').slice(1, 3).join('.');

  function say(text) {
    document.querySelector('#worksheet-status [data-saved]').textContent = text;
  }

  function warn(text) {
    const notice = document.querySelector('#worksheet-status [data-notice]');
    notice.textContent = text;
    notice.hidden = !text;
  }

  function later(pause) {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (rows(form).some(dirty)) {
        window.htmx.trigger(form, 'worksheet-save');
      }
    }, pause);
  }

  form.addEventListener('input', (event) => {
    if (event.target.matches('[data-delete]')) {
      return;
    }
    say(form.dataset.textUnsaved);
    later(PAUSE);
  });

  form.addEventListener('htmx:configRequest', (event) => {
    if (event.detail.elt !== form) {
      return;
    }
    clearTimeout(timer);
    const data = event.detail.formData;
    // the token in the form counts: it is renewed after a new login, the one in the page's header is not
    Object.keys(event.detail.headers)
      .filter((header) => /csrf/i.test(header))
      .forEach((header) => delete event.detail.headers[header]);
    pressed = Boolean(event.detail.triggeringEvent && event.detail.triggeringEvent.type === 'submit');
    const going = new Set(rows(form).filter((row) => dirty(row) || (pressed && marked(row))).map(keyOf));
    [...data.keys()].forEach((name) => {
      const ofRow = /^[bckx]\./.test(name);
      if (ofRow && (!going.has(rowOf(name)) || (!pressed && name.startsWith('x.')))) {
        data.delete(name);
      }
    });
    sent = new Map();
    rows(form)
      .filter((row) => going.has(keyOf(row)))
      .forEach((row) => cells(row).forEach((cell) => sent.set(cell.name, value(cell))));
    say(form.dataset.textSaving);
  });

  form.addEventListener('htmx:afterRequest', (event) => {
    if (event.detail.elt !== form) {
      return;
    }
    const page = new DOMParser().parseFromString(event.detail.xhr.responseText || '', 'text/html');
    const answer = page.getElementById('worksheet-answer');
    if (event.detail.successful && answer) {
      take(answer);
    } else {
      fail(event.detail.xhr, page);
    }
    sent = new Map();
    if (event.detail.successful && answer && rows(form).some(dirty)) {
      say(form.dataset.textUnsaved);
      later(PAUSE);
    }
  });

  /** Says why nothing was saved. What the person need not care for is tried again. */
  function fail(xhr, page) {
    const refusal = page.getElementById('worksheet-refusal');
    say(form.dataset.textUnsaved);
    if (refusal) {
      warn(refusal.textContent);
    } else if (xhr.status === 0 || xhr.status >= 500) {
      warn(form.dataset.textFailed);
      later(RETRY);
    } else {
      warn(form.dataset.textSignedOut);
      renew();
    }
  }

  /** After a new login in another tab the page needs that login's token; then it saves by itself. */
  async function renew() {
    clearTimeout(timer);
    const again = renewed;
    renewed = false;
    try {
      const answer = again ? null : await fetch(form.action, { headers: { Accept: 'text/html' } });
      const page = new DOMParser().parseFromString(answer ? await answer.text() : '', 'text/html');
      const token = page.querySelector('#worksheet input[name="_csrf"]');
      if (token) {
        form.elements._csrf.value = token.value;
        renewed = true;
        window.htmx.trigger(form, 'worksheet-save');
        return;
      }
    } catch (broken) {
      warn(form.dataset.textFailed);
    }
    timer = setTimeout(renew, RETRY);
  }

  function take(answer) {
    renewed = false;
    form.elements.revision.value = answer.dataset.revision;
    answer.querySelectorAll('[data-section]').forEach(takeSection);
    answer.querySelectorAll('[data-options]').forEach(takeOptions);
    replace('worksheet-problems', answer);
    showProblems();
    replaceTexts(answer);
  }

  function takeSection(news) {
    const section = form.querySelector(`section[data-section="${news.dataset.section}"]`);
    const place = section.querySelector('[data-rows]');
    // a section without rows comes without an order
    const order = (news.dataset.order || '').split(' ');
    rows(place)
      .filter((row) => !order.includes(row.dataset.row) && !typedSince(row))
      .forEach((row) => {
        const next = row.nextElementSibling || row.previousElementSibling || section;
        const focused = row.contains(document.activeElement);
        row.remove();
        if (focused) {
          next.focus();
        }
      });
    let first = null;
    rows(news).forEach((row) => {
      const old = place.querySelector(`[data-row="${row.dataset.row}"]`);
      if (old) {
        takeRow(old, row);
      } else {
        place.append(row);
        keep(row);
        first = first || row;
      }
    });
    rows(place).forEach((row, index) => {
      const number = row.querySelector('[data-number]');
      if (number) {
        number.textContent = String(index + 1);
      }
    });
    const add = section.querySelector('[data-add]');
    if (add) {
      add.disabled = news.dataset.room !== 'true';
      section.querySelector('[data-count]').textContent = news.dataset.count;
    }
    if (first && pressed) {
      cells(first)[0].focus();
    }
  }

  /** Whether somebody typed in the row after the running save was sent. */
  function typedSince(row) {
    return cells(row).some((cell) => value(cell) !== (sent.has(cell.name) ? sent.get(cell.name) : kept.get(cell.name)));
  }

  function takeRow(old, row) {
    old.querySelector('[data-base]').value = row.querySelector('[data-base]').value;
    cells(row).forEach((cell) => {
      const mine = form.elements[cell.name];
      const before = sent.has(cell.name) ? sent.get(cell.name) : kept.get(cell.name);
      const typedOn = value(mine) !== before;
      kept.set(cell.name, shownFirst(cell));
      if (!typedOn && value(mine) !== shownFirst(cell)) {
        set(mine, cell);
      }
      const others = mine.closest('[data-field]').querySelector('[data-others]');
      const newOthers = cell.closest('[data-field]').querySelector('[data-others]');
      if (others.innerHTML !== newOthers.innerHTML) {
        const focused = others.contains(document.activeElement);
        others.replaceChildren(...newOthers.childNodes);
        mine.setAttribute('aria-describedby', cell.getAttribute('aria-describedby'));
        if (focused) {
          mine.focus();
        }
      }
    });
  }

  function set(mine, cell) {
    if (mine.type === 'checkbox') {
      mine.checked = cell.defaultChecked;
    } else {
      if (mine.tagName === 'SELECT') {
        mine.replaceChildren(...[...cell.options].map((option) => option.cloneNode(true)));
      } else if (mine.type !== cell.type) {
        mine.type = cell.type;
      }
      mine.value = shownFirst(cell);
    }
  }

  /** Lists that depend on what is typed elsewhere in the sheet. */
  function takeOptions(news) {
    const offered = [...news.querySelectorAll('option')];
    form.querySelectorAll(`select[data-place="${news.dataset.options}"]`).forEach((list) => {
      const chosen = list.value;
      const label = list.selectedOptions.length ? list.selectedOptions[0].textContent : chosen;
      list.replaceChildren(...offered.map((option) => new Option(option.textContent, option.value)));
      if (!offered.some((option) => option.value === chosen)) {
        list.add(new Option(label, chosen));
      }
      list.value = chosen;
    });
  }

  function replace(id, answer) {
    const old = document.getElementById(id);
    const news = answer.querySelector(`#${id}`);
    if (old.innerHTML !== news.innerHTML) {
      const focused = old.contains(document.activeElement);
      old.replaceChildren(...news.childNodes);
      if (focused) {
        old.querySelector('summary').focus();
      }
    }
    old.hidden = news.hidden;
  }

  function replaceTexts(answer) {
    const notice = answer.querySelector('[data-notice]');
    say(answer.querySelector('[data-saved]').textContent);
    warn(notice.hidden ? '' : notice.textContent);
  }

  /** Puts each problem of the list next to its field, also in rows that did not come back. */
  function showProblems() {
    const found = new Map();
    document.querySelectorAll('#worksheet-problems a[data-field]').forEach((link) => {
      const before = found.get(link.dataset.field);
      found.set(link.dataset.field, {
        text: before ? `${before.text} ${link.dataset.text}` : link.dataset.text,
        missing: link.dataset.missing === 'true',
      });
    });
    cells(form).forEach((cell) => {
      const slot = cell.closest('[data-field]').querySelector('[data-problem]');
      const problem = found.get(cell.name) || { text: '', missing: false };
      if (slot.textContent.trim() !== problem.text) {
        slot.textContent = problem.text;
      }
      slot.hidden = !problem.text;
      slot.classList.toggle('worksheet-missing', problem.missing);
      if (problem.text && !problem.missing) {
        cell.setAttribute('aria-invalid', 'true');
      } else {
        cell.removeAttribute('aria-invalid');
      }
    });
  }

  window.addEventListener('beforeunload', (event) => {
    if (rows(form).some(dirty)) {
      event.preventDefault();
    }
  });

  keep(form);
})();
