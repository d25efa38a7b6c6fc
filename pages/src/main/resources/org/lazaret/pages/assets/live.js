// Pages follow the journal. Why a script: HTML has no way to hear that something changed. The node says only in which rooms; a part of the
// page that shows one of them (data-follows) asks for itself anew, unless someone is typing in it: then it says so and waits.
(() => {
  const said = document.getElementById('said')?.dataset;
  if (!said) return;
  const notice = document.getElementById('notice');
  let source = null, lost = 0, told = false;

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
  // What a part says, and what the node wrote into its fields; typing changes none of it.
  const says = part => {
    const copy = part.cloneNode(true);
    copy.querySelectorAll('[data-here], [name=once], [name=draft]').forEach(at => at.remove());
    return copy.textContent.replace(/\s+/g, ' ') + [...copy.querySelectorAll('input, option')].map(at => at.getAttribute('value')).join(' ');
  };
  const stale = new Set();
  // The part as the node would write it now, without a trace that anybody looked.
  const asked = async part => {
    try {
      const answer = await fetch(here(), { headers: { 'HX-Request': 'true', 'Lazaret-By-Itself': 'true' } });
      return answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(part.id) : null;
    } catch { return null; } // the node is gone, and the page says so
  };
  // Only what would look different is told: neither what its reader wrote just now, whose answer is still on its way perhaps, nor
  // what is written elsewhere in the room.
  let sending = null;
  const unsure = new Set();
  const compare = async part => {
    if (sending) return unsure.add(part.id);
    const now = await asked(part);
    if (sending) return unsure.add(part.id);
    const shown = document.getElementById(part.id);
    if (shown && !(now && says(now) === says(shown))) offer(shown);
  };
  const answered = event => {
    if (event.detail.ctx !== sending) return;
    sending = null;
    for (const id of unsure) {
      const part = document.getElementById(id);
      if (part) late(part);
    }
    unsure.clear();
  };
  document.addEventListener('htmx:before:request', event => {
    if (event.detail.ctx.request.method !== 'GET') sending = event.detail.ctx;
  });
  for (const end of ['after:swap', 'error', 'finally:request']) document.addEventListener('htmx:' + end, answered);
  // What others wrote that the part does not show yet (data-news), in the node's words; nothing on the page moves for it.
  const tell = async part => {
    const now = await asked(part);
    const unseen = [...now?.querySelectorAll('[data-news]') ?? []].filter(one => !document.getElementById(one.id));
    if (!unseen.length) return;
    stale.add(part.id);
    banner('changed', '');
    offer(part, unseen.map(one => one.dataset.news).join(' '));
  };
  const late = part => {
    if (!waits(part)) again(part);
    else if (part.dataset.newsKey) tell(part);
    else compare(part);
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

  // The node is there and gives no news: it says why over the page itself, asks who is there perhaps, and what is typed stays below.
  const why = () => htmx.ajax('GET', here(), { target: notice, swap: 'none', headers: { 'Lazaret-By-Itself': 'true' } });
  const shut = () => notice.querySelector('#lock, #sorry');

  const open = () => {
    if (source || document.hidden || !document.querySelector('[data-follows]')) return;
    source = new EventSource('/changes?since=' + said.since);
    source.onmessage = event => changed(event.data.split(' '));
    source.onopen = () => {
      if (lost) changed(null);
      lost = 0;
      banner('gone', '');
      if (told) notice.querySelector('#sorry')?.remove();
      told = false;
    };
    source.onerror = () => {
      lost++;
      const refused = source?.readyState === EventSource.CLOSED;
      if (refused && !told && !shut()) { told = true; why(); }
      else if (lost > 1 && !shut()) banner('gone', said.gone, 'warning');
      if (refused) { close(); setTimeout(open, 2000); }
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
