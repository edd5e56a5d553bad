// Passkeys: a button asks the browser for a key, or to make one, and sends its form with the answer. Without support there is no button.
async function ask(form, button) {
  const token = form.querySelector('[name=__RequestVerificationToken]').value;
  const response = await fetch(button.dataset.passkey, {
    method: 'POST',
    body: new URLSearchParams({ __RequestVerificationToken: token }),
  });
  if (!response.ok) {
    throw new Error(response.statusText);
  }
  const options = await response.json();
  return button.dataset.make === undefined
    ? navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) })
    : navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) });
}

export function offerPasskeys() {
  if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
    return;
  }
  for (const button of document.querySelectorAll('[data-passkey]')) {
    const form = button.form;
    const told = document.getElementById(button.getAttribute('aria-describedby'));
    button.hidden = false;
    button.addEventListener('click', async () => {
      told.textContent = '';
      try {
        form.querySelector('[data-passkey-answer]').value = JSON.stringify(await ask(form, button));
      } catch {
        told.textContent = 'Nyckeln kunde inte användas. Försök igen, eller logga in på annat sätt.';
        return;
      }
      form.requestSubmit(form.querySelector('[data-passkey-send]'));
    });
  }
}
