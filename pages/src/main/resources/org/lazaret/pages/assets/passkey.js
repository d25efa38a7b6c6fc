// Asks the browser for a passkey and puts its answer in the form. Why a script: only a script may ask for one.
(() => {
  const bytes = text => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), letter => letter.charCodeAt(0));
  const made = ({ challenge, user, person }) => navigator.credentials.create({ publicKey: {
    challenge: bytes(challenge), rp: { name: location.hostname }, attestation: 'none',
    user: { id: new TextEncoder().encode(user), name: person, displayName: person },
    pubKeyCredParams: [{ type: 'public-key', alg: -7 }, { type: 'public-key', alg: -257 }],
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' } } });
  const shown = ({ challenge }) => navigator.credentials.get({ publicKey: {
    challenge: bytes(challenge), userVerification: 'required' } });
  document.addEventListener('submit', async event => {
    const form = event.target.closest('form[data-passkey]');
    if (!form) return;
    event.preventDefault();
    try {
      const passkey = await (form.dataset.passkey === 'create' ? made : shown)(form.dataset);
      form.elements.namedItem('answer').value = JSON.stringify(passkey.toJSON());
      form.submit();
    } catch {
      // The browser itself has said why, or whoever was asked changed their mind.
    }
  });
})();
