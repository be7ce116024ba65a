// Photos of an offer: files go one by one, each with its progress, and each is tried again by itself;
// pictures are put in order by dragging, or by the buttons without a new page. All of it works
// without this script too, by the same forms.
(() => {
  'use strict';
  const album = document.querySelector('[data-album]');
  if (!album) return;

  const AT_ONCE = 2;
  const AGAIN_AFTER = [1000, 4000, 12000];
  const words = album.dataset;
  const waiting = [];
  let running = 0;

  const said = document.getElementById('said');
  const say = text => { said.textContent = text; };
  const fill = (text, value) => text.replace('#', value);
  const make = (name, className, text) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  };

  // files

  const take = form => {
    const input = form.querySelector('input[type=file]');
    const most = Number(form.dataset.mostBytes);
    for (const file of input.files) {
      const item = { form, file, tries: 0, row: make('li', 'upload'), bar: make('progress'), note: make('p', 'small') };
      item.bar.max = 1;
      item.bar.value = 0;
      item.bar.setAttribute('aria-label', file.name);
      item.row.append(make('p', 'upload-name', file.name), item.bar, item.note);
      form.querySelector('[data-queue]').append(item.row);
      if (file.size > most) refuse(item, words.tooLarge); else waiting.push(item);
      item.note.textContent ||= words.waiting;
    }
    input.value = '';
    next();
  };

  const next = () => {
    while (running < AT_ONCE && waiting.length > 0) send(waiting.shift());
  };

  const send = item => {
    const body = new FormData();
    for (const name of ['_csrf', 'kind']) {
      const field = item.form.elements[name];
      if (field) body.append(name, field.value);
    }
    body.append('file', item.file);
    running++;
    item.note.textContent = words.sending;
    const call = new XMLHttpRequest();
    call.open('POST', item.form.action);
    call.setRequestHeader('Accept', 'application/json');
    call.upload.onprogress = event => {
      if (event.lengthComputable) item.bar.value = event.loaded / event.total;
      if (event.loaded === event.total) item.note.textContent = words.drawing;
    };
    call.onloadend = () => {
      running--;
      answered(item, call);
      next();
    };
    call.send(body);
  };

  const message = call => {
    try { return JSON.parse(call.responseText).message; } catch { return null; }
  };

  const answered = (item, call) => {
    const text = message(call);
    if (text && call.status < 400) {
      item.row.remove();
      say(`${item.file.name}: ${text}`);
      refresh();
    } else if (call.status === 0 || call.status === 429 || call.status >= 500) {
      if (item.tries < AGAIN_AFTER.length) {
        item.note.textContent = call.status === 0 ? words.again : words.busy;
        setTimeout(() => { waiting.push(item); next(); }, AGAIN_AFTER[item.tries++]);
      } else {
        offerAgain(item, text || words.broken);
      }
    } else {
      refuse(item, text || words.stale);
    }
  };

  const refuse = (item, text) => {
    item.bar.remove();
    item.note.textContent = text;
    item.note.className = 'mistake';
    const away = make('button', 'textual', words.dismiss);
    away.type = 'button';
    away.onclick = () => { item.row.remove(); item.form.querySelector('input[type=file]').focus(); };
    item.row.append(away);
    say(`${item.file.name}: ${text}`);
  };

  const offerAgain = (item, text) => {
    item.note.textContent = text;
    const again = make('button', 'btn quiet', words.retry);
    again.type = 'button';
    again.onclick = () => {
      again.remove();
      item.tries = 0;
      waiting.push(item);
      next();
    };
    item.row.append(again);
    say(`${item.file.name}: ${text}`);
  };

  // Lines that are back are worth a try at once.
  addEventListener('online', () => document.querySelectorAll('[data-queue] .btn').forEach(b => b.click()));
  addEventListener('beforeunload', event => {
    if (running + waiting.length > 0) event.preventDefault();
  });

  // the pictures

  const load = (method, address, body, then) => {
    const call = new XMLHttpRequest();
    call.open(method, address);
    call.responseType = 'document';
    call.setRequestHeader('Accept', 'text/html');
    call.onload = () => {
      const fresh = call.response && call.response.querySelector('[data-album]');
      if (fresh) then(fresh); else location.reload();
    };
    call.onerror = () => say(words.broken);
    call.send(body);
  };

  const refresh = () => load('GET', location.pathname, null, show);

  // What stands in the fields and was not saved yet stays there, and so does the focus.
  const show = fresh => {
    const focused = document.activeElement && document.activeElement.id;
    const typed = [...album.querySelectorAll('input[name=alt]')].filter(f => f.value !== f.defaultValue);
    for (const part of album.querySelectorAll('[data-part]')) {
      const other = fresh.querySelector('#' + part.id);
      if (other) part.replaceWith(document.adoptNode(other));
    }
    for (const field of typed) {
      const now = document.getElementById(field.id);
      if (now && now.defaultValue === field.defaultValue) now.value = field.value;
    }
    let again = focused && document.getElementById(focused);
    if (again && again.disabled) again = again.parentElement.querySelector('button:enabled[data-move]');
    if (again && again !== document.activeElement) again.focus();
    decorate();
  };

  const place = id => {
    const row = document.getElementById('photo-' + id);
    return row ? [...row.parentElement.children].indexOf(row) + 1 : 0;
  };

  album.addEventListener('change', event => {
    if (event.target.type === 'file') take(event.target.form);
  });

  album.addEventListener('submit', event => {
    event.preventDefault();
    const form = event.target;
    if (form.hasAttribute('data-upload')) {
      take(form);
      return;
    }
    const act = event.submitter ? event.submitter.value : 'save';
    const body = new URLSearchParams(new FormData(form));
    body.set('act', act);
    for (const field of form.querySelectorAll('input[name=alt]')) field.defaultValue = field.value;
    load('POST', form.action, body, fresh => {
      const group = form.closest('[data-group]').dataset.group;
      show(fresh);
      if (act === 'remove') document.getElementById(group).focus();
      say(act === 'remove' ? words.removed : act === 'save' ? words.saved : fill(words.moved, place(form.dataset.id)));
    });
  });

  // dragging

  let dragged = null;
  const order = list => [...list.children].map(row => row.dataset.id).join();
  const decorate = () => album.querySelectorAll('[data-frame]').forEach(frame => { frame.draggable = true; });

  album.addEventListener('dragstart', event => {
    const frame = event.target.closest && event.target.closest('[data-frame]');
    if (!frame) return;
    dragged = { row: frame.closest('li'), before: order(frame.closest('ol')) };
    dragged.row.classList.add('dragged');
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', dragged.row.dataset.id);
  });

  album.addEventListener('dragover', event => {
    const over = dragged && event.target.closest('li.photo');
    if (!over || over.parentElement !== dragged.row.parentElement) return;
    event.preventDefault();
    if (over === dragged.row) return;
    const rows = [...over.parentElement.children];
    const forward = rows.indexOf(dragged.row) < rows.indexOf(over);
    over.parentElement.insertBefore(dragged.row, forward ? over.nextSibling : over);
  });

  album.addEventListener('drop', event => { if (dragged) event.preventDefault(); });

  album.addEventListener('dragend', () => {
    if (!dragged) return;
    const { row, before } = dragged;
    const list = row.parentElement;
    dragged = null;
    row.classList.remove('dragged');
    if (order(list) === before) return;
    const body = new URLSearchParams({ ids: order(list), _csrf: row.querySelector('[name=_csrf]').value });
    load('POST', album.dataset.path + '/order', body, fresh => {
      show(fresh);
      say(fill(words.moved, place(row.dataset.id)));
    });
  });

  decorate();
})();
