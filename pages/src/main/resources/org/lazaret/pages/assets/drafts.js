// Keeps what is typed at the node while it is typed, and puts it back after a crash. Why a script: a form tells the server nothing before
// it is sent, and a browser can die before that. The text is kept by the node, sealed; never in the browser.
(() => {
  const QUIET = 700, LONGEST = 2000, AGAIN = 2000;
  const said = document.getElementById('said')?.dataset;
  if (!said) return;
  const waiting = new Map(); // form -> since when something in it is not kept
  const touched = new WeakSet(); // what was typed into since the page came
  let timer = 0;

  const mark = form => form.elements.namedItem('draft');
  const name = form => {
    const at = mark(form);
    const action = new URL(form.getAttribute('action') || '', location.href).pathname;
    if (at && !at.value) at.value = at.dataset.form + ' ' + action;
    return at.value;
  };
  const fields = form => [...form.elements].filter(at => at.name
    && !at.matches('[type=hidden], [type=password], [type=file], [type=submit], [type=button], button, fieldset, output'));
  const typed = form => {
    const text = new URLSearchParams();
    for (const at of fields(form)) if (!at.matches('[type=checkbox], [type=radio]') || at.checked) text.append(at.name, at.value);
    return text.toString();
  };
  const tell = (text, kind) => {
    const at = document.getElementById('kept');
    if (at) { at.textContent = text; at.className = 'standing' + (kind ? ' ' + kind : ''); }
  };

  const send = async (form, last) => {
    const since = waiting.get(form);
    waiting.delete(form);
    const body = new URLSearchParams({ draft: name(form), text: document.title.split(' · ')[0] + '\n' + typed(form) });
    try {
      const answer = await fetch('/drafts', { method: 'POST', body, keepalive: last, redirect: 'error' });
      if (answer.status >= 500) throw new Error(answer.status);
      if (answer.ok) tell(said.kept + ' ' + new Date().toTimeString().slice(0, 8));
    } catch {
      if (!document.contains(form)) return;
      if (!waiting.has(form)) waiting.set(form, since);
      tell(said.lost, 'alarm');
      clearTimeout(timer);
      timer = setTimeout(all, AGAIN);
    }
  };
  const all = () => [...waiting.keys()].forEach(form => send(form, false));

  document.addEventListener('input', event => {
    const form = event.target.form;
    if (!form || !mark(form) || !fields(form).includes(event.target)) return;
    name(form);
    touched.add(event.target);
    const since = waiting.get(form) ?? Date.now();
    waiting.set(form, since);
    clearTimeout(timer);
    timer = setTimeout(all, Math.max(0, Math.min(QUIET, since + LONGEST - Date.now())));
  });
  // What is sent is not half typed any more; if it is refused, the answer's form is filled in anew by the next keystroke.
  let counted = false;
  document.addEventListener('submit', event => {
    const form = event.target, at = mark(form);
    if (!at) return;
    name(form);
    waiting.delete(form);
    counted = at.dataset.kept === 'counted';
    tell('');
  }, true);
  // One less is unfinished, which the rooms beside the page cannot know.
  const less = () => {
    const many = document.querySelector('.foot a[href="/drafts"] .tag');
    if (!many) return;
    many.textContent = many.textContent - 1;
    if (many.textContent < 1) many.closest('a').remove();
  };
  document.addEventListener('htmx:after:swap', event => {
    if (counted && event.detail.ctx.response?.status !== 422) less();
    counted = false;
  });
  addEventListener('pagehide', () => [...waiting.keys()].forEach(form => send(form, true)));
  document.addEventListener('lazaret:scan', () => all());
  // A demonstration's plug on the browser: the other tabs are gone without a last word. What is kept comes back when they do.
  const plug = new BroadcastChannel('plug');
  plug.onmessage = () => { waiting.clear(); location.replace('about:blank'); };
  document.addEventListener('click', event => { if (event.target.matches('[data-plug]')) plug.postMessage('pulled'); });

  // Fast hands type before the node has answered: what they typed stands, in a note behind what was kept.
  const fill = (form, text) => {
    const given = new URLSearchParams(text);
    for (const at of fields(form)) {
      if (touched.has(at)) {
        if (at.matches('textarea') && given.get(at.name)) at.value = given.get(at.name) + '\n' + at.value;
      } else if (at.matches('[type=checkbox], [type=radio]')) at.checked = given.getAll(at.name).includes(at.value);
      else if (given.has(at.name)) at.value = given.get(at.name);
    }
    for (let at = form.parentElement; at; at = at.parentElement) if (at.matches('details')) at.open = true;
  };
  const offer = form => {
    const note = document.createElement('p'), away = document.createElement('button');
    note.className = 'banner note wide row';
    note.setAttribute('role', 'status');
    note.dataset.here = '';
    note.append(said.back, away);
    away.type = 'button';
    away.className = 'quiet';
    away.textContent = said.discard;
    away.addEventListener('click', async () => {
      await fetch('/drafts/cuttings', { method: 'POST', body: new URLSearchParams({ draft: name(form) }) });
      form.reset();
      note.remove();
      less();
    });
    form.prepend(note);
  };
  const restore = async within => {
    for (const at of within.querySelectorAll('input[name=draft][data-kept=true]')) {
      at.dataset.kept = 'asked';
      const answer = await fetch('/drafts/text?' + new URLSearchParams({ draft: name(at.form) }));
      if (!answer.ok) continue;
      const kept = await answer.text();
      if (kept) at.dataset.kept = 'counted';
      const text = kept.split('\n').slice(1).join('\n');
      if (!kept || text === typed(at.form)) continue;
      fill(at.form, text);
      offer(at.form);
    }
  };
  restore(document);
})();
