const normal = (text) => text.replace(/\r\n/g, '\n');

// Unsaved text survives a closed lid: it is kept in this browser until the form has been saved.
const keyOf = (area) => `samverkan:${document.body.dataset.user}:${location.pathname}:${area.name}`;
export function keep(area) {
  try { localStorage.setItem(keyOf(area), JSON.stringify({ text: area.value, at: new Date().toLocaleString('sv-SE') })); } catch { /* private browsing */ }
}

function offer(area) {
  let kept = null;
  try { kept = JSON.parse(localStorage.getItem(keyOf(area))); } catch { return; }
  if (!kept || normal(kept.text) === normal(area.value)) return;
  const box = document.createElement('div');
  box.className = 'alert rescue';
  box.setAttribute('role', 'status');
  const text = document.createElement('p');
  text.textContent = `Det finns osparad text från ${kept.at} i den här webbläsaren.`;
  const restore = document.createElement('button');
  const forget = document.createElement('button');
  for (const [button, name] of [[restore, 'Återställ texten'], [forget, 'Ta bort den']]) {
    button.type = 'button';
    button.className = 'button small';
    button.textContent = name;
    box.append(button);
  }
  box.prepend(text);
  restore.addEventListener('click', () => { area.setText ? area.setText(kept.text) : (area.value = kept.text); box.remove(); });
  forget.addEventListener('click', () => { localStorage.removeItem(keyOf(area)); box.remove(); });
  area.closest('form').prepend(box);
}

// Forgotten by the page that says it was saved (site.js), not before.
export function guard(area) {
  area.addEventListener('input', () => keep(area));
  offer(area);
  area.form?.addEventListener('submit', () => {
    try { sessionStorage.setItem('samverkan:sent', JSON.stringify([...JSON.parse(sessionStorage.getItem('samverkan:sent') ?? '[]'), keyOf(area)])); } catch { /* nothing kept */ }
  });
}
