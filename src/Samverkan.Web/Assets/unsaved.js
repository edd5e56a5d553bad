// What is typed and not saved is kept in this browser, encrypted with a key that the server gives the same person at every sign-in: it
// survives a closed lid and a lost session, and nobody else at the browser can read it. What is marked sekretess is never kept here.
const prefix = `samverkan:${document.body.dataset.user}:`;
const normal = (text) => text.replace(/\r\n/g, '\n');
const free = 'textarea, input[type=text], input[type=email], input[type=tel]';
const tracked = (form) => [...form.elements].filter((e) => e.name && !['hidden', 'password', 'file', 'submit', 'button'].includes(e.type));
// What a form was drawn from: restored with the text, so that nobody else's later save is passed over unseen.
const stamps = ['Version', 'SeenContent', 'BaseText', 'Subject'];
const stampsOf = (form) => Object.fromEntries(stamps.map((n) => [n, form.querySelector(`input[type=hidden][name="${n}"]`)?.value]).filter(([, v]) => v !== undefined));

let asked;
let leaving = false;
const keyOf = () => (asked ??= fetch(document.body.dataset.key, { redirect: 'error' })
  .then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error('no key'))))
  .then((hex) => crypto.subtle.importKey('raw', Uint8Array.from(hex.match(/../g), (b) => parseInt(b, 16)), 'AES-GCM', false, ['encrypt', 'decrypt']))
  .catch((failure) => { asked = null; throw failure; }));

const base64 = (data) => {
  let text = '';
  for (const byte of data) text += String.fromCharCode(byte);
  return btoa(text);
};
const bytes = (text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));

async function sealed(value) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = new TextEncoder().encode(JSON.stringify(value));
  return `${base64(iv)}.${base64(new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await keyOf(), data)))}`;
}

async function opened(text) {
  const [iv, data] = text.split('.').map(bytes);
  return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, await keyOf(), data)));
}

const secret = (form) => document.body.dataset.secret === 'yes' || new FormData(form).get('Input.Classification') === 'Secret';
const valuesOf = (form) => {
  const values = {};
  for (const e of tracked(form)) {
    if (['radio', 'checkbox'].includes(e.type)) (values[e.name] ??= []).push(...(e.checked ? [e.value] : []));
    else (values[e.name] ??= []).push(normal(e.value));
  }
  return values;
};
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

function fill(form, values) {
  for (const name of Object.keys(values)) {
    tracked(form).filter((e) => e.name === name).forEach((e, i) => {
      if (['radio', 'checkbox'].includes(e.type)) e.checked = values[name].includes(e.value);
      else if (e.setText) e.setText(values[name][i] ?? '');
      else e.value = values[name][i] ?? '';
    });
  }
  form.dispatchEvent(new Event('input', { bubbles: true }));
}

function restore(form, kept) {
  for (const [name, value] of Object.entries(kept.stamps ?? {})) {
    const field = form.querySelector(`input[type=hidden][name="${name}"]`);
    if (field) field.value = value;
  }
  fill(form, kept.values);
}

async function offer(form, key) {
  const text = localStorage.getItem(key);
  if (!text) return;
  let kept;
  try { kept = await opened(text); } catch { return; }
  if (same(kept.values, valuesOf(form))) return;
  const box = document.createElement('div');
  box.className = 'alert rescue';
  box.setAttribute('role', 'status');
  const told = document.createElement('p');
  told.textContent = `Det finns osparad text från ${kept.at} i den här webbläsaren.`;
  box.append(told);
  for (const [name, act] of [['Återställ texten', () => restore(form, kept)], ['Ta bort den', () => localStorage.removeItem(key)]]) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button small';
    button.textContent = name;
    button.addEventListener('click', () => { act(); box.remove(); });
    box.append(button);
  }
  form.prepend(box);
}

// Where the form has a draft on the server, what is typed is saved there too, a while after the last letter; so is what is marked
// sekretess, which is kept nowhere else. What is refused stays in the form, and is told when it is sent.
const pause = 5000;
async function autosaved(form) {
  const body = new FormData(form);
  const answer = await fetch(form.dataset.autosave, { method: 'POST', body, redirect: 'error' });
  if (!answer.ok) return false;
  const { version, told } = await answer.json();
  for (const field of document.querySelectorAll('input[type=hidden][name="Version"]:not([data-thing])')) field.value = version;
  const base = form.querySelector('input[type=hidden][name="BaseText"]');
  if (base) base.value = normal(body.get('Input.Text') ?? '');
  form.querySelector('[data-saved]').textContent = told;
  return true;
}

function guard(form, key) {
  let first = valuesOf(form);
  let turn = 0;
  let timer;
  let sending;
  // A form that came back refused, or to be looked over, holds what is not saved yet.
  let returned = document.querySelector('.errors, [data-unsaved]') !== null;
  let dirty = returned;
  const save = async () => {
    const sent = valuesOf(form);
    try {
      sending = autosaved(form);
      if (await sending) {
        [first, returned] = [sent, false];
        await changed();
      }
    } catch { /* no way to the server: what is typed is kept here, and saved when more is typed */ } finally { sending = null; }
  };
  // At once and not after a while: the lid may close now.
  const changed = async () => {
    const mine = ++turn;
    const values = valuesOf(form);
    dirty = returned || !same(first, values);
    clearTimeout(timer);
    if (dirty && form.dataset.autosave) timer = setTimeout(() => (sending ? changed() : save()), pause);
    try {
      const text = dirty && !secret(form) && crypto.subtle ? await sealed({ values, stamps: stampsOf(form), at: new Date().toLocaleString('sv-SE') }) : null;
      if (mine !== turn) return;
      if (text) localStorage.setItem(key, text);
      else localStorage.removeItem(key);
    } catch { /* nothing is kept: private browsing, or no way to the server */ }
  };
  form.addEventListener('input', changed);
  form.addEventListener('change', changed);
  // A save under way gives the form the version that it is to come from: what is sent waits for it.
  form.addEventListener('submit', (event) => {
    if (sending) {
      event.preventDefault();
      event.stopImmediatePropagation();
      const by = event.submitter;
      sending.finally(() => setTimeout(() => form.requestSubmit(by)));
      return;
    }
    dirty = false;
    turn += 1;
    clearTimeout(timer);
    try { sessionStorage.setItem('samverkan:sent', JSON.stringify([...JSON.parse(sessionStorage.getItem('samverkan:sent') ?? '[]'), key])); } catch { /* nothing kept */ }
  }, true);
  addEventListener('beforeunload', (event) => { if (dirty && !leaving) event.preventDefault(); });
  offer(form, key);
}

/** Guards every form with free text of a page where somebody is signed in. */
export function guardForms() {
  if (!document.body.dataset.user || !crypto.subtle) return;
  const count = {};
  let any = false;
  // What an earlier version of the product kept readable is not left lying.
  for (const [key, text] of Object.entries(localStorage)) {
    if (key.startsWith('samverkan:') && !/^[\w+/=]+\.[\w+/=]+$/.test(text)) localStorage.removeItem(key);
  }
  for (const form of document.forms) {
    if (form.method !== 'post' || !form.querySelector(free)) continue;
    const name = form.getAttribute('action') ?? '';
    count[name] = (count[name] ?? 0) + 1;
    guard(form, `${prefix}${location.pathname}:${name}:${count[name]}`);
    any = true;
  }
  // Asked for now and not at the first letter: the session may be over by then.
  if (any) keyOf().catch(() => { /* asked for again when something is typed */ });
}

/** Forgets what a page says was saved. */
export function forgetSaved() {
  try {
    if (document.querySelector('.flash')) {
      for (const key of JSON.parse(sessionStorage.getItem('samverkan:sent') ?? '[]')) localStorage.removeItem(key);
    }
    sessionStorage.removeItem('samverkan:sent');
  } catch { /* the browser keeps nothing */ }
}

/** Removes what is kept at sign-out, after a question. */
export function guardSignOut() {
  document.querySelector('form[data-sign-out]')?.addEventListener('submit', (event) => {
    const kept = Object.keys(localStorage).filter((k) => k.startsWith(prefix));
    if (kept.length > 0 && !confirm('Det finns osparad text i den här webbläsaren. Den tas bort när du loggar ut. Vill du logga ut?')) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    leaving = true;
    kept.forEach((k) => localStorage.removeItem(k));
  });
}
