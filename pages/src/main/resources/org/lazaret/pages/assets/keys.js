// Keys that press buttons, and scanners. Why a script: a browser gives no single key to a button, and a scanner is a keyboard that
// would type a chip's number into whatever note is open.
(() => {
  const typing = at => at && (at.isContentEditable || at.matches('input:not([type=checkbox], [type=radio], [type=button]), textarea, select'));
  const visible = at => at.checkVisibility() && !at.disabled;

  // A key of a page: data-key. Pressed alone outside fields, with Alt anywhere.
  const press = at => {
    if (at.matches('input, select, textarea')) { at.focus(); at.select?.(); }
    else if (at.matches('summary')) { at.click(); at.parentElement.querySelector('input:not([type=hidden]), select, textarea')?.focus(); }
    else at.click();
  };
  const keyed = key => [...document.querySelectorAll('[data-key]')].find(at => at.dataset.key.toLowerCase() === key && visible(at));

  const list = () => {
    const names = document.getElementById('keys-list');
    if (!names) return;
    names.querySelectorAll('[data-of-page]').forEach(old => old.remove());
    const seen = new Set();
    for (const at of document.querySelectorAll('[data-key]')) {
      if (!visible(at) || seen.has(at.dataset.key)) continue;
      seen.add(at.dataset.key);
      const key = document.createElement('dt'), what = document.createElement('dd'), cap = document.createElement('kbd');
      cap.textContent = at.dataset.key;
      key.append(cap);
      what.textContent = at.getAttribute('aria-label') || (at.labels?.[0] ?? at).textContent.trim();
      key.dataset.ofPage = what.dataset.ofPage = '';
      names.append(key, what);
    }
  };
  const open = () => { list(); document.getElementById('keys')?.showModal(); };

  let going = 0;
  const command = event => {
    const key = event.key.toLowerCase();
    if (Date.now() - going < 1500) {
      going = 0;
      const room = document.querySelector(`[data-go="${CSS.escape(key)}"]`);
      if (room) { room.click(); return true; }
    }
    if (key === 'g' && !event.altKey) { going = Date.now(); return true; }
    if (key === '/') { const box = document.getElementById('search'); box?.focus(); box?.select(); return !!box; }
    if (key === '?') { open(); return true; }
    const at = keyed(key);
    if (at) press(at);
    return !!at;
  };

  // A scanner types eight signs or more, faster than any hand, and ends with Enter or Tab. What it typed is taken out of the field again.
  const HAND = 35, SIGNS = 8;
  let burst = [], field = null, before = '', from = 0, last = 0;
  const restore = () => {
    if (!field || !typing(field)) return;
    field.value = before;
    try { field.setSelectionRange(from, from); } catch { /* a field without a caret */ }
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const scanned = event => {
    const now = event.timeStamp, quick = now - last < HAND;
    last = now;
    if ((event.key === 'Enter' || event.key === 'Tab') && quick && burst.length >= SIGNS && new Set(burst).size > 1) {
      const code = burst.join('');
      burst = [];
      if (field?.matches('[data-scan], #search')) return false; // a field that asks for a code may have it
      restore();
      const taker = [...document.querySelectorAll('[data-scan]')].find(visible);
      document.dispatchEvent(new CustomEvent('lazaret:scan', { detail: code }));
      if (taker) { taker.value = code; taker.form?.requestSubmit(); }
      else location.assign('/search?scan=1&q=' + encodeURIComponent(code));
      return true;
    }
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return false;
    if (!quick) {
      burst = [];
      field = document.activeElement;
      before = field?.value ?? '';
      try { from = field?.selectionStart ?? before.length; } catch { from = before.length; }
    }
    burst.push(event.key);
    return false;
  };

  // A list that is found as one types: the arrows lead from the box into it and back.
  const pick = event => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return false;
    const box = document.querySelector('[data-picks]');
    const links = box ? [...document.getElementById(box.dataset.picks).querySelectorAll('a')] : [];
    const at = links.indexOf(document.activeElement);
    if (at < 0 && document.activeElement !== box) return false;
    const next = at + (event.key === 'ArrowDown' ? 1 : -1);
    if (next < 0) box.focus();
    else links[Math.min(next, links.length - 1)]?.focus();
    return true;
  };

  document.addEventListener('keydown', event => {
    if (event.isComposing) return;
    if (pick(event)) { event.preventDefault(); return; }
    if (scanned(event)) { event.preventDefault(); event.stopImmediatePropagation(); return; }
    if (event.ctrlKey || event.metaKey || document.querySelector('dialog[open]')) return;
    if (event.key === 'Escape' && typing(document.activeElement)) { document.activeElement.blur(); return; }
    // A quick second sign may be a scanner's: it is not taken for a command.
    if (burst.length > 1 || event.repeat) return;
    if ((event.altKey || !typing(event.target)) && command(event)) event.preventDefault();
  }, true);

  document.addEventListener('click', event => {
    if (event.target.closest('[data-opens=keys]')) { event.preventDefault(); open(); }
  });

  // On a narrow screen the rooms lie side by side, and the open one may be out of sight.
  const sight = () => {
    const room = document.querySelector('.rail [aria-current]');
    if (room) room.closest('.rail').scrollLeft += room.getBoundingClientRect().left - 40;
  };
  addEventListener('resize', sight);
  sight();

  // A form that comes anew takes the focus with it. Whoever pressed a button or chose something is there again, and so is whoever typed
  // what was refused; what was typed and taken is left, so that keys act at once.
  let stood = null;
  const path = at => new URL(at.form.getAttribute('action') || '', location.href).pathname;
  const alike = (one, other) => one.tagName === other.tagName && one.name === other.name && one.dataset.key === other.dataset.key
    && one.form && path(one) === path(other) && (!one.matches('button, [type=radio], [type=checkbox]') || one.value === other.value);
  document.addEventListener('htmx:before:swap', () => {
    const at = document.activeElement;
    stood = at?.form && at.closest('main') ? at : null;
  });
  document.addEventListener('htmx:after:swap', event => {
    const was = stood;
    stood = null;
    if (!was || was.isConnected || document.activeElement !== document.body) return;
    if (typing(was) && !was.matches('select') && event.detail.ctx.response?.status !== 422) return;
    [...document.querySelectorAll('main :is(button, input, select, textarea)')].find(at => visible(at) && alike(at, was))?.focus();
  });

  // Why something may not be stands at the top: whoever pressed a button far below sees it too.
  document.addEventListener('htmx:after:swap', event => {
    if (event.detail.ctx.response?.status !== 422) return;
    document.querySelector('main [role=alert]')?.scrollIntoView({ block: 'nearest' });
  });
})();
