// Enhancements only: every task works without this file.
import { guard } from './unsaved.js';

for (const summary of document.querySelectorAll('[data-focus]')) {
  summary.focus();
}

// The side navigation is folded on narrow screens and open on wide ones.
const side = document.querySelector('.side details');
if (side) {
  const wide = matchMedia('(min-width: 56.01rem)');
  const fit = () => { side.open = wide.matches; };
  wide.addEventListener('change', fit);
  fit();
}

// A form is sent once.
for (const form of document.forms) {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) {
      event.preventDefault();
    }
    form.dataset.sent = 'yes';
    setTimeout(() => delete form.dataset.sent, 4000);
  });
}

// Unsaved text that editor.js keeps in this browser is forgotten when a page says that it was saved, and at sign-out.
try {
  if (document.querySelector('.flash')) {
    for (const key of JSON.parse(sessionStorage.getItem('samverkan:sent') ?? '[]')) {
      localStorage.removeItem(key);
    }
  }
  sessionStorage.removeItem('samverkan:sent');
  document.querySelector('form[action="/logga-ut"]')?.addEventListener('submit', () => {
    for (const key of Object.keys(localStorage).filter((k) => k.startsWith('samverkan:'))) {
      localStorage.removeItem(key);
    }
  });
} catch { /* the browser keeps nothing */ }

// Texts in forms without the editor; the editor guards its own.
for (const area of document.querySelectorAll('textarea[data-autosave]:not([data-markdown])')) {
  guard(area);
}
