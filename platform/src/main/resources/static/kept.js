// What was typed and sent stays with this tab until it was answered: a line that breaks on the way,
// or a session that ended meanwhile, loses nothing. Promises are ticked anew, and files are not kept.
(() => {
  'use strict';
  const KEY = 'anju.sent';
  const LONGEST = 30 * 60 * 1000;
  const FIELDS = 'input:not([type=hidden]):not([type=password]):not([type=file]):not([type=checkbox]), textarea, select';

  const account = document.querySelector('.account form') && document.querySelector('.account').textContent;
  const chosen = field => (field.type === 'radio' ? field.checked : field.value);
  const texts = form => [...form.querySelectorAll(FIELDS)].filter(field => field.name);
  const found = form => texts(form).map(field => [field.name, chosen(field)]);
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
    texts(form).forEach((field, i) => {
      if (field.type === 'radio') field.checked = was.typed[i][1]; else field.value = was.typed[i][1];
    });
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
    forms.set(action, { form, before: found(form) });
    form.addEventListener('submit', () => {
      const typed = found(form);
      if (same(typed, forms.get(action).before)) return;
      try {
        sessionStorage.setItem(KEY, JSON.stringify({ action, account, at: Date.now(), before: forms.get(action).before, typed }));
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
  if (here && same(here.before, was.before)) putBack(here.form, was);
})();
