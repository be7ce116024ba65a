// What was typed and sent stays with this tab until it was answered: a line that breaks on the way,
// or a session that ended meanwhile, loses nothing. Promises are ticked anew, and files are not kept.
(() => {
  'use strict';
  const KEY = 'anju.sent';
  const LONGEST = 30 * 60 * 1000;
  const FIELDS = 'input:not([type=hidden]):not([type=password]):not([type=file]):not([type=checkbox]), textarea, select';

  const account = document.querySelector('.account form') && document.querySelector('.account').textContent;
  const texts = form => [...form.querySelectorAll(FIELDS)].filter(field => field.name);
  const typed = form => texts(form).filter(field => field.type !== 'radio' || field.checked).map(field => [field.name, field.value]);
  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

  const sent = () => {
    try {
      return JSON.parse(sessionStorage.getItem(KEY));
    } catch {
      return null;
    }
  };
  const forget = () => {
    try {
      sessionStorage.removeItem(KEY);
    } catch {
      // nothing can be kept here, so nothing is
    }
  };

  const putBack = (form, was) => {
    for (const field of texts(form)) {
      const values = was.typed.filter(([name]) => name === field.name).map(([, value]) => value);
      if (field.type === 'radio') field.checked = values.includes(field.value);
      else if (values.length) field.value = values[0];
    }
    const note = document.createElement('p');
    note.className = 'note';
    note.setAttribute('role', 'status');
    note.textContent = document.body.dataset.kept;
    form.prepend(note);
  };

  const forms = new Map();
  for (const form of document.querySelectorAll('main form[method=post]')) {
    if (!texts(form).length || form.querySelector('input[type=file]')) continue;
    const action = new URL(form.action).pathname;
    forms.set(action, form);
    form.addEventListener('submit', () => {
      try {
        sessionStorage.setItem(KEY, JSON.stringify({ action, account, at: Date.now(), typed: typed(form) }));
      } catch {
        // a browser that keeps nothing: its own way back has to do
      }
    });
  }

  const was = sent();
  if (!was) return;
  const here = forms.get(was.action);
  const arrival = performance.getEntriesByType('navigation')[0];
  const answered = (arrival && arrival.redirectCount > 0) || (here && document.querySelector('main .summary, main [role=alert]'));
  if (answered || was.account !== account || Date.now() - was.at > LONGEST) {
    forget();
    return;
  }
  if (here && !same(typed(here), was.typed)) putBack(here, was);
})();
