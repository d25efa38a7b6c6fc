// Pages follow the journal. Why a script: HTML has no way to hear that something changed. The node says only in which rooms; a part of the
// page that shows one of them (data-follows) asks for itself anew, unless someone is typing in it: then it says so and waits.
(() => {
  const said = document.getElementById('said')?.dataset;
  if (!said) return;
  const notice = document.getElementById('notice');
  let source = null, lost = 0;

  const banner = (id, text, kind) => {
    let at = document.getElementById(id);
    if (!text) { at?.remove(); return null; }
    if (!at) {
      at = document.createElement('p');
      at.id = id;
      at.className = 'banner row ' + kind;
      at.setAttribute('role', 'status');
      at.textContent = text;
      notice.prepend(at);
    }
    return at;
  };
  const written = at => at.matches('[type=checkbox], [type=radio]') ? at.checked !== at.defaultChecked
    : at.matches('select') ? [...at.options].some(one => one.selected !== one.defaultSelected) && at.selectedIndex > 0
    : at.value !== at.defaultValue;
  const busy = part => [...part.querySelectorAll('input:not([type=hidden]), textarea, select')].some(written)
    || part.contains(document.activeElement) && document.activeElement.matches('input, textarea, select')
    || !!part.querySelector('.banner.refused') // why something may not be, and perhaps a question: it waits for an answer
    || !!document.querySelector('dialog[open]');

  // A part with its own key for news (data-news-key) stands beside fields: it waits for whoever types in one of them, too.
  const waits = part => busy(part) || part.dataset.newsKey && document.activeElement.matches('main :is(input, textarea, select)');

  const here = () => location.pathname + location.search;
  const again = part => {
    banner('changed', '');
    htmx.ajax('GET', here(), { target: part, source: part, swap: 'outerMorph', headers: { 'Lazaret-By-Itself': 'true' },
      ...part.dataset.newsKey && { select: '#' + part.id } });
  };
  const offer = (part, what = said.changed) => {
    const at = banner('changed', what, 'note');
    if (at.querySelector('button')) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'quiet';
    button.dataset.key = part.dataset.newsKey ?? 'r';
    button.textContent = said.again;
    button.addEventListener('click', () => again(document.getElementById(part.id)));
    at.append(button);
  };
  // What someone sent just now changed the page too, and its answer shows that: it is not told as another's.
  let own = 0;
  const stale = new Set();
  let sent = false;
  document.addEventListener('htmx:before:request', event => { sent ||= event.detail.ctx.request.method !== 'GET'; });
  document.addEventListener('htmx:after:swap', () => {
    if (sent) own = Date.now();
    sent = false;
  });
  // What others wrote that the part does not show yet (data-news), in the node's words; nothing on the page moves for it.
  const tell = async part => {
    const answer = await fetch(here(), { headers: { 'HX-Request': 'true', 'Lazaret-By-Itself': 'true' } });
    if (!answer.ok) return;
    const now = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(part.id);
    const unseen = [...now?.querySelectorAll('[data-news]') ?? []].filter(one => !document.getElementById(one.id));
    if (!unseen.length) return;
    stale.add(part.id);
    banner('changed', '');
    offer(part, unseen.map(one => one.dataset.news).join(' '));
  };
  const late = part => {
    if (!waits(part)) again(part);
    else if (part.dataset.newsKey) tell(part);
    else if (Date.now() - own > 1500) offer(part);
    else stale.add(part.id);
  };
  document.addEventListener('focusout', () => setTimeout(() => {
    for (const id of stale) {
      const part = document.getElementById(id);
      if (part && !waits(part)) { stale.delete(id); again(part); }
    }
  }));
  const changed = rooms => {
    for (const part of document.querySelectorAll('[data-follows]'))
      if (!rooms || part.dataset.follows.split(' ').some(room => rooms.includes(room))) late(part);
  };

  const open = () => {
    if (source || document.hidden || !document.querySelector('[data-follows]')) return;
    source = new EventSource('/changes');
    source.onmessage = event => changed(event.data.split(' '));
    source.onopen = () => {
      if (lost) changed(null);
      lost = 0;
      banner('gone', '');
    };
    source.onerror = () => {
      lost++;
      if (lost > 1) banner('gone', said.gone, 'warning');
      if (source?.readyState === EventSource.CLOSED) { close(); setTimeout(open, 2000); }
    };
  };
  const close = () => { source?.close(); source = null; };
  // A page nobody looks at holds no line open: browsers allow a site six.
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) { close(); lost = 1; } else open();
  });
  addEventListener('pagehide', close);
  open();
})();
