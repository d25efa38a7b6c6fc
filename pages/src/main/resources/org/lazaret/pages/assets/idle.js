// Locks the screen when nobody has touched it for ten minutes, and keeps what lies below a lock out of reach. Why a script: the
// node does not see whether somebody still reads. What was typed stays where it is; the node shows nothing more until someone says who they are.
(() => {
  if (!document.querySelector('.me')) return;
  const IDLE = 10 * 60 * 1000;
  let touched = Date.now();
  for (const what of ['pointerdown', 'keydown', 'wheel', 'touchstart'])
    addEventListener(what, () => { touched = Date.now(); }, { capture: true, passive: true });
  const locked = () => document.getElementById('lock');
  setInterval(() => {
    if (Date.now() - touched < IDLE || locked()) return;
    htmx.ajax('POST', '/who/lock', { target: '#notice', swap: 'innerHTML' });
  }, 5000);
  const notice = document.getElementById('notice');
  new MutationObserver(() => {
    for (const part of document.querySelectorAll('.rail, .top, #main')) part.inert = Boolean(locked());
    locked()?.querySelector('[autofocus]')?.focus();
  }).observe(notice, { childList: true, subtree: true });
})();
