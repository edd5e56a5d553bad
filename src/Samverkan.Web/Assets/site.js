// Enhancements only: every task works without this file.
import { offerPasskeys } from './passkeys.js';
import { forgetSaved, guardForms, guardSignOut } from './unsaved.js';

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

guardSignOut();
offerPasskeys();

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

// What is typed is not lost: see unsaved.js.
forgetSaved();
guardForms();
